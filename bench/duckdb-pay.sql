-- The corporate scheme over the tables of bench/duckdb-load.cjs. Money stays DECIMAL; a quotient is a DOUBLE in DuckDB.
CREATE OR REPLACE TEMP TABLE pay AS
WITH lines AS (
  SELECT officer, amount, previous, nature,
    CASE WHEN type IN ('联动型', '接管型') THEN share ELSE 1 END::DECIMAL(5,4) AS part
  FROM loans WHERE day BETWEEN 44927 AND 45016 AND type <> '联合型'
  UNION ALL
  SELECT splits.officer, amount, previous, nature, splits.share
  FROM loans JOIN splits USING (loan) WHERE day BETWEEN 44927 AND 45016 AND type = '联合型'
), marketing AS (
  SELECT officer, sum(round(
    (CASE WHEN nature = '存量扩大' THEN sign(amount) * greatest(0, abs(amount) - previous) ELSE amount END)::DECIMAL(18,2)
    * (part * CASE WHEN nature IN ('借新还旧', '重组') THEN 0 WHEN nature = '存量扩大' THEN 0.00075 ELSE 0.0015 END)::DECIMAL(12,10),
    2)) AS reward
  FROM lines GROUP BY officer
), months AS (
  SELECT officer, round(sum(amount) * 0.002, 2) AS reward
  FROM interest WHERE month BETWEEN 44927 AND 45016 GROUP BY officer, month
), monthly AS (
  SELECT officer, sum(reward) AS reward FROM months GROUP BY officer
), deposited AS (
  SELECT officer, round(greatest(0, sum(current) - sum(base)) * 0.002, 2) AS reward FROM deposits GROUP BY officer
), carded AS (
  SELECT officer, count(*) * 5 AS reward
  FROM cards WHERE day BETWEEN 44927 AND 45016 AND balance >= 100 GROUP BY officer
), customers AS (
  SELECT officer, customer, day FROM balances WHERE day IN (44926, 45016) AND balance > 0
  GROUP BY officer, customer, day HAVING bool_and(overdue <= 0 AND arrears <= 90)
), maintained AS (
  SELECT officer, count(*) FILTER (day = 44926) AS base, count(*) FILTER (day = 45016) AS last
  FROM customers GROUP BY officer
), completion AS (
  SELECT officer, sum(greatest(0, done / CASE WHEN target = '工作质量' THEN 100 ELSE wanted END)
    * CASE target WHEN '贷款收息' THEN 0.4 WHEN '存款' THEN 0.2 WHEN '中间业务' THEN 0.2 ELSE 0.1 END) AS ratio
  FROM targets GROUP BY officer
), items AS (
  SELECT officer, fixed, ratio, coalesce(marketing.reward, 0) AS loan_reward,
    round((floating * factor * least(1, ratio))::DECIMAL(18,8), 2) AS assessed,
    coalesce(least(base, last) * 30 + greatest(0, last - base) * 90, 0) AS fee,
    coalesce(monthly.reward, 0) + coalesce(deposited.reward, 0) + coalesce(carded.reward, 0) AS others
  FROM officers
    JOIN completion USING (officer)
    LEFT JOIN marketing USING (officer)
    LEFT JOIN monthly USING (officer)
    LEFT JOIN deposited USING (officer)
    LEFT JOIN carded USING (officer)
    LEFT JOIN maintained USING (officer)
)
SELECT officer, loan_reward,
  (3 * fixed + round(((assessed + fee + loan_reward + others) * ratio)::DECIMAL(18,8), 2))::DECIMAL(18,2) AS total
FROM items
