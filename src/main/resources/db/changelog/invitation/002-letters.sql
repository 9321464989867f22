--liquibase formatted sql

--changeset gatehouse:invitation-002
--comment What all addressees of one invitation read beside the link
ALTER TABLE invitation_batch
  ADD COLUMN IF NOT EXISTS language VARCHAR(8) NULL COMMENT 'of the mail; NULL for that of the organization',
  ADD COLUMN IF NOT EXISTS note VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'plain text by the inviter';
--rollback ALTER TABLE invitation_batch DROP COLUMN note, DROP COLUMN language;

--changeset gatehouse:invitation-003
--comment Roles of open invitations count by the right of whoever sent them last
UPDATE user_role h
JOIN invitation i ON i.organization_id = h.organization_id AND i.open_user_id = h.user_id
SET h.granted_by = i.inviter_id
WHERE h.granted_by IS NULL;
--rollback SELECT 1;
