-- A large organization; @organization, @root (its producer account) and @people are set before.

INSERT INTO account (organization_id, code, name, type)
SELECT @organization, LPAD(seq, 16, '0'), CONCAT('Company ', seq),
  CASE WHEN seq % 10 = 0 THEN 'PARTNER' WHEN seq % 10 = 9 THEN 'SELF_REGISTERED' ELSE 'CUSTOMER' END
FROM seq_1_to_5000;

INSERT INTO account_line (organization_id, ancestor_id, descendant_id, depth)
SELECT organization_id, id, id, 0 FROM account WHERE organization_id = @organization AND name LIKE 'Company %';

INSERT INTO account_word (organization_id, word, account_id)
SELECT @organization, 'company', id FROM account WHERE organization_id = @organization AND name LIKE 'Company %'
UNION SELECT @organization, SUBSTRING_INDEX(name, ' ', -1), id FROM account WHERE organization_id = @organization AND name LIKE 'Company %';

INSERT INTO scope (organization_id, name, name_key)
SELECT @organization, CONCAT('scope.', seq), CONCAT('scope.', seq) FROM seq_1_to_2000;

SET @account = (SELECT MIN(id) FROM account WHERE organization_id = @organization AND name LIKE 'Company %') - 1;
SET @scope = (SELECT MIN(id) FROM scope WHERE organization_id = @organization AND name LIKE 'scope.%') - 1;

CREATE TEMPORARY TABLE first_name (n INT PRIMARY KEY, word VARCHAR(100) COLLATE utf8mb4_nopad_bin)
SELECT seq - 1 AS n, CONCAT(
    ELT(1 + seq % 20, 'Ada', 'Ben', 'Clara', 'Dora', 'Emil', 'Finn', 'Greta', 'Hugo', 'Ida', 'Jon', 'Kim', 'Lea', 'Max', 'Nora', 'Otto', 'Pia', 'Rosa', 'Sam', 'Tom', 'Una'),
    ELT(1 + seq DIV 20 % 10, '', 'lina', 'ric', 'son', 'belle', 'mar', 'vin', 'tje', 'ko', 'rey')) AS word
FROM seq_1_to_200;

CREATE TEMPORARY TABLE last_name (n INT PRIMARY KEY, word VARCHAR(100) COLLATE utf8mb4_nopad_bin)
SELECT seq - 1 AS n, CONCAT(
    ELT(1 + seq % 25, 'Ander', 'Berg', 'Carl', 'Dahl', 'Ek', 'Forst', 'Gold', 'Holm', 'Iver', 'Jansen', 'Klein', 'Lind', 'Moor', 'Nord', 'Oster', 'Peters', 'Quist', 'Rosen', 'Stern', 'Thor', 'Ulm', 'Vogel', 'West', 'York', 'Zim'),
    ELT(1 + seq DIV 25 % 40, '', 'son', 'berg', 'mann', 'stein', 'qvist', 'feld', 'bach', 'hof', 'wald', 'tal', 'see', 'burg', 'dorf', 'heim', 'hausen', 'kamp', 'brook', 'ford', 'ley', 'ton', 'worth', 'by', 'ham', 'wick', 'ova', 'ski', 'escu', 'idis', 'poulos', 'ez', 'ini', 'elli', 'ard', 'eau', 'sen', 'dal', 'vik', 'gard', 'lund')) AS word
FROM seq_1_to_1000;

INSERT INTO app_user (organization_id, email, email_canonical, first_name, last_name, state, type,
  consumer, producer, created_at, joined_at, last_sign_in_at, removed_at, version)
SELECT @organization, address, address, IF(state = 'PENDING', NULL, first), IF(state = 'PENDING', NULL, last),
  state, type, type <> 'PRODUCER', type = 'PRODUCER', created, IF(state = 'PENDING', NULL, created),
  IF(state = 'PENDING' OR luck % 10 = 0, NULL, UTC_TIMESTAMP(6) - INTERVAL (luck % 720) * (luck % 86399) SECOND),
  IF(state = 'REMOVED', UTC_TIMESTAMP(6), NULL), 0
FROM (
  SELECT numbered.*, UTC_TIMESTAMP(6) - INTERVAL (@people - seq) MINUTE AS created, CRC32(CONCAT('luck', seq)) AS luck,
    LOWER(CONCAT(first, '.', last, seq, '@', IF(company = 0, 'producer.test', CONCAT('company', company, '.example')))) AS address,
    CASE WHEN company = 0 THEN 'PRODUCER' WHEN company % 10 = 0 THEN 'PARTNER' WHEN company % 10 = 9 THEN 'SELF_REGISTERED' ELSE 'CUSTOMER' END AS type
  FROM (
    SELECT n.seq, f.word AS first, l.word AS last,
      CASE WHEN n.seq % 100 = 0 THEN 0 WHEN n.seq % 20 = 1 THEN 1 ELSE 1 + CRC32(CONCAT('company', n.seq)) % 5000 END AS company,
      ELT(1 + CRC32(CONCAT('state', n.seq)) % 25, 'INACTIVE', 'PENDING', 'PENDING', IF(n.seq % 4 = 0, 'REMOVED', 'INACTIVE'),
        'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE',
        'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE') AS state
    FROM seq_1_to_1000000 n
    JOIN first_name f ON f.n = CRC32(CONCAT('first', n.seq)) % 200
    JOIN last_name l ON l.n = CRC32(CONCAT('last', n.seq)) % 1000
    WHERE n.seq <= @people) numbered) person
ORDER BY seq;

CREATE TEMPORARY TABLE person (PRIMARY KEY (user_id))
SELECT id AS user_id, email, first_name, last_name, state, type, created_at,
  CAST(CONCAT('0', REGEXP_REPLACE(SUBSTRING_INDEX(email, '@', -1), '[^0-9]', '')) AS INTEGER) AS company
FROM app_user
WHERE organization_id = @organization AND (email LIKE '%@company%.example' OR email LIKE '%@producer.test');

INSERT INTO user_word (organization_id, word, user_id)
SELECT @organization, word, user_id
FROM (
  SELECT user_id, 'example' AS word FROM person WHERE company > 0
  UNION SELECT user_id, IF(company = 0, 'producer', CONCAT('company', company)) FROM person
  UNION SELECT user_id, SUBSTRING_INDEX(email, '.', 1) FROM person
  UNION SELECT user_id, SUBSTRING_INDEX(SUBSTRING_INDEX(email, '@', 1), '.', -1) FROM person
  UNION SELECT user_id, LOWER(last_name) FROM person WHERE last_name IS NOT NULL) spoken
ORDER BY word, user_id;

INSERT INTO user_account (organization_id, user_id, account_id)
SELECT @organization, user_id, IF(company = 0, @root, @account + company)
FROM person WHERE state <> 'REMOVED';

INSERT INTO user_role (organization_id, user_id, role_id)
SELECT @organization, p.user_id, r.id
FROM person p
JOIN role r ON r.organization_id = @organization AND r.code =
  CASE WHEN company > 0 THEN IF(CRC32(CONCAT('role', p.user_id)) % 20 = 0, 'PORTAL_ADMINISTRATIVE_USER', 'PORTAL_USER')
    ELSE ELT(1 + CRC32(CONCAT('role', p.user_id)) % 20, 'USER_MANAGER', 'DOWNLOAD_PACKAGE_MANAGER', 'DOWNLOAD_PACKAGE_MANAGER') END
WHERE p.state <> 'REMOVED';

INSERT INTO user_role (organization_id, user_id, role_id)
SELECT @organization, p.user_id, r.id
FROM person p
JOIN role r ON r.organization_id = @organization AND r.code = 'REGISTRY_CLIENT'
WHERE p.state <> 'REMOVED' AND CRC32(CONCAT('registry', p.user_id)) % 100 < 3;

-- scope.1 is held by 300,000, scope.2 by 20,000, scope.3 by those at the end of the alphabet, the others by some.
INSERT IGNORE INTO user_scope (organization_id, user_id, scope_id)
SELECT @organization, user_id, @scope + 1 FROM person WHERE state <> 'REMOVED' AND CRC32(CONCAT('one', user_id)) % 10 < 3
UNION SELECT @organization, user_id, @scope + 2 FROM person WHERE state <> 'REMOVED' AND CRC32(CONCAT('two', user_id)) % 50 = 0
UNION SELECT @organization, user_id, @scope + 3 FROM person WHERE state <> 'REMOVED' AND email >= 'una'
UNION SELECT @organization, user_id, @scope + 4 + CRC32(CONCAT('scope', user_id)) % 1996 FROM person WHERE state <> 'REMOVED' AND user_id % 5 < 2;

INSERT INTO invitation_batch (organization_id, request_key, created_at)
VALUES (@organization, UUID(), UTC_TIMESTAMP(6));

SET @batch = LAST_INSERT_ID();

INSERT INTO outbox_mail (organization_id, kind, reference, state, attempts, last_error, created_at, finished_at)
SELECT @organization, 'invitation', user_id, IF(user_id % 40 = 0, 'FAILED', 'SENT'), 1,
  IF(user_id % 40 = 0, '550 5.1.1 User unknown', NULL), created_at, UTC_TIMESTAMP(6)
FROM person WHERE state = 'PENDING';

CREATE TEMPORARY TABLE letter (user_id BIGINT PRIMARY KEY, id BIGINT)
SELECT reference AS user_id, id FROM outbox_mail WHERE organization_id = @organization AND kind = 'invitation';

INSERT INTO invitation (organization_id, batch_id, user_id, state, issued_at, expires_at, ended_at, mail_id, version)
SELECT @organization, @batch, p.user_id,
  IF(p.state = 'PENDING', IF(p.user_id % 30 = 0, 'REVOKED', 'OPEN'), 'ACCEPTED'), p.created_at,
  p.created_at + INTERVAL 200 DAY, IF(p.state = 'PENDING' AND p.user_id % 30 <> 0, NULL, p.created_at + INTERVAL 1 HOUR), m.id, 0
FROM person p
LEFT JOIN letter m ON m.user_id = p.user_id
WHERE p.state <> 'REMOVED';

ANALYZE TABLE app_user, user_word, user_account, user_role, user_scope, invitation, outbox_mail;
