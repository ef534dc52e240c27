package se.uppdrag.audit.pages;

import java.util.List;

/// The questions the auditors have asked.
public record InquiriesPage(List<AuditPage.Line> open, List<AuditPage.Line> answered) {}
