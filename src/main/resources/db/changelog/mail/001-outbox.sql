--liquibase formatted sql

--changeset gatehouse:mail-001
CREATE TABLE IF NOT EXISTS outbox_mail (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organization_id BIGINT       NOT NULL,
  kind            VARCHAR(40)  NOT NULL COMMENT 'which composer writes it',
  reference       BIGINT       NOT NULL COMMENT 'what it is about, in the words of that composer',
  state           VARCHAR(10)  NOT NULL DEFAULT 'QUEUED',
  attempts        INT          NOT NULL DEFAULT 0,
  last_error      VARCHAR(500) NULL COMMENT 'the words of the mail server',
  created_at      DATETIME(6)  NOT NULL,
  finished_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_mail_in_organization (organization_id, id),
  KEY outbox_mail_finished (finished_at),
  CONSTRAINT outbox_mail_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT outbox_mail_state CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'DROPPED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE outbox_mail;

--changeset gatehouse:mail-002
--comment The table of db-scheduler, by its own description for MariaDB
CREATE TABLE IF NOT EXISTS scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB         NULL,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50)  NULL,
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT          NULL,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT     NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_execution_time (execution_time),
  KEY scheduled_tasks_last_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_nopad_bin;
--rollback DROP TABLE scheduled_tasks;
