--liquibase formatted sql

--changeset gatehouse:invitation-060
--comment Scopes of open invitations count by the right of whoever sent them last
UPDATE user_scope h
JOIN invitation i ON i.organization_id = h.organization_id AND i.open_user_id = h.user_id
SET h.granted_by = i.inviter_id
WHERE h.granted_by IS NULL;
--rollback SELECT 1;
