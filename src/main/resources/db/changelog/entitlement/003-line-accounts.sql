--liquibase formatted sql

--changeset gatehouse:entitlement-003
ALTER TABLE entitlement_line
  ADD COLUMN IF NOT EXISTS account_id BIGINT NULL COMMENT 'who claimed this line alone by its activation ID (D-19); none as long as the entitlement has an account',
  ADD KEY IF NOT EXISTS entitlement_line_of_account (organization_id, account_id, entitlement_id),
  ADD CONSTRAINT entitlement_line_account FOREIGN KEY IF NOT EXISTS (organization_id, account_id) REFERENCES account (organization_id, id);
--rollback ALTER TABLE entitlement_line DROP FOREIGN KEY entitlement_line_account, DROP KEY entitlement_line_of_account, DROP COLUMN account_id;
