package se.uppdrag.audit.pages;

import java.util.List;

/// The questions the auditors have asked.
///
/// @param open those that wait, on the first page
/// @param first the first page; empty on it
/// @param more the next page; empty on the last
public record InquiriesPage(
        List<AuditPage.Line> open, List<AuditPage.Line> answered, String first, String more) {}
