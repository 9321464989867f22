-- 10,000 accounts in eight levels and 100,000 people in the organization @organization.
-- The customers: 36 at the top, each with two below it and so on; the partners: one with all others below it.

SET @first = (SELECT MAX(id) FROM account);

INSERT INTO account (organization_id, code, name, type, request_key)
SELECT @organization, LPAD(seq, 16, '0'),
  CONCAT(ELT(1 + CRC32(CONCAT('kind', seq)) % 8, 'Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Maple', 'Oak'), ' ',
    ELT(1 + CRC32(CONCAT('line', seq)) % 6, 'Depot', 'Works', 'Stores', 'Labs', 'Service', 'Trading'), ' ', seq),
  IF(seq <= 9000, 'CUSTOMER', 'PARTNER'), seq
FROM seq_1_to_10000;

CREATE TEMPORARY TABLE place (seq INT PRIMARY KEY, id BIGINT)
SELECT CAST(request_key AS INTEGER) AS seq, id FROM account WHERE organization_id = @organization AND id > @first;

UPDATE account a
JOIN place child ON child.id = a.id
JOIN place parent ON parent.seq = IF(child.seq <= 9000, (child.seq - 37) DIV 2 + 1, 9001)
SET a.parent_id = parent.id
WHERE a.organization_id = @organization AND child.seq NOT BETWEEN 1 AND 36 AND child.seq <> 9001;

INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
WITH RECURSIVE line AS (
  SELECT id AS descendant, id AS ancestor, 0 AS depth, parent_id FROM account WHERE organization_id = @organization AND id > @first
  UNION ALL
  SELECT line.descendant, a.id, line.depth + 1, a.parent_id FROM line JOIN account a ON a.id = line.parent_id)
SELECT @organization, ancestor, descendant, depth FROM line;

INSERT INTO account_word (organization_id, word, account_id)
SELECT @organization, LOWER(SUBSTRING_INDEX(name, ' ', 1)), id FROM account WHERE organization_id = @organization AND id > @first
UNION SELECT @organization, LOWER(SUBSTRING_INDEX(SUBSTRING_INDEX(name, ' ', 2), ' ', -1)), id FROM account WHERE organization_id = @organization AND id > @first
UNION SELECT @organization, SUBSTRING_INDEX(name, ' ', -1), id FROM account WHERE organization_id = @organization AND id > @first;

SET @nobody = (SELECT MAX(id) FROM app_user);

INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name, state, type, consumer, producer, created_at, joined_at, version)
SELECT @organization, CONCAT('p', p.seq, '@trees.test'), CONCAT('p', p.seq, '@trees.test'), 'Person', p.seq, 'ACTIVE',
  a.type, TRUE, FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0
FROM seq_1_to_100000 p
JOIN place ON place.seq = IF(p.seq % 10 = 0, 1, 1 + CRC32(CONCAT('home', p.seq)) % 10000)
JOIN account a ON a.id = place.id
ORDER BY p.seq;

INSERT INTO user_account (organization_id, user_id, account_id)
SELECT @organization, u.id, place.id
FROM app_user u
JOIN place ON place.seq = IF(REGEXP_REPLACE(u.email, '[^0-9]', '') % 10 = 0, 1, 1 + CRC32(CONCAT('home', REGEXP_REPLACE(u.email, '[^0-9]', ''))) % 10000)
WHERE u.organization_id = @organization AND u.id > @nobody;

-- 200 products, and 50,000 entitlements with two lines each: 5,000 of them of one account, the others spread over all.

INSERT INTO product (organization_id, name, name_key, description)
SELECT @organization, CONCAT(ELT(1 + seq % 5, 'Harbor', 'Crane', 'Tide', 'Beacon', 'Ballast'), ' ', seq),
  CONCAT(ELT(1 + seq % 5, 'harbor', 'crane', 'tide', 'beacon', 'ballast'), ' ', seq), ''
FROM seq_1_to_200;

CREATE TEMPORARY TABLE ware (seq INT PRIMARY KEY, id BIGINT)
SELECT CAST(SUBSTRING_INDEX(name, ' ', -1) AS INTEGER) AS seq, id FROM product WHERE organization_id = @organization;

INSERT INTO entitlement (organization_id, account_id, state, request_key)
SELECT @organization, place.id, IF(e.seq % 20 = 0, 'INACTIVE', 'DEPLOYED'), CONCAT('e', e.seq)
FROM seq_1_to_50000 e
JOIN place ON place.seq = IF(e.seq % 10 = 0, 1, 1 + CRC32(CONCAT('sold', e.seq)) % 10000)
ORDER BY e.seq;

CREATE TEMPORARY TABLE sold (seq INT PRIMARY KEY, id BIGINT)
SELECT CAST(SUBSTRING(request_key, 2) AS INTEGER) AS seq, id FROM entitlement WHERE organization_id = @organization;

INSERT INTO entitlement_line (organization_id, entitlement_id, product_id, quantity, starts_on, request_key)
SELECT @organization, sold.id, ware.id, 1, '2026-01-01', CONCAT('l', sold.seq, '-', half.seq)
FROM sold
JOIN seq_0_to_1 half
JOIN ware ON ware.seq = 1 + CRC32(CONCAT(sold.seq, half.seq)) % 200;

INSERT INTO entitlement_code (organization_id, code_hash, code_key, code, entitlement_id, line_id)
SELECT @organization, UNHEX(SHA2(code, 256)), code, code, entitlement_id, line_id
FROM (
  SELECT CONCAT('ENT', LPAD(seq, 13, '0')) AS code, id AS entitlement_id, NULL AS line_id FROM sold
  UNION ALL
  SELECT CONCAT('SEAT', LPAD(id, 12, '0')), entitlement_id, id FROM entitlement_line WHERE organization_id = @organization) codes;

ANALYZE TABLE account, account_line, account_word, app_user, user_account, entitlement, entitlement_line, entitlement_code, product;
