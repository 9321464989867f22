package dev.gatehouse.audit;

/** Something that can stand in the audit trail; one enum per module. */
public interface AuditAction {

  /** Of the form subject.verb; never renamed and never used again for something else. */
  String code();
}
