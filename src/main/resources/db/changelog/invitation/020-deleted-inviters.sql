--liquibase formatted sql

--changeset gatehouse:invitation-020
--comment Whoever invited stays as a number when deleted: NULL would be the portal itself, which may grant everything (D-09)
ALTER TABLE invitation DROP FOREIGN KEY IF EXISTS invitation_inviter;
ALTER TABLE invitation_batch DROP FOREIGN KEY IF EXISTS invitation_batch_inviter;
--rollback ALTER TABLE invitation_batch ADD CONSTRAINT invitation_batch_inviter FOREIGN KEY (organization_id, inviter_id) REFERENCES app_user (organization_id, id);
--rollback ALTER TABLE invitation ADD CONSTRAINT invitation_inviter FOREIGN KEY (organization_id, inviter_id) REFERENCES app_user (organization_id, id);
