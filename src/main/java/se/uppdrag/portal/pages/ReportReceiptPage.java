package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/report-receipt.jte` shows: proof that a report was received. The sender's address
/// is left out, since whoever has the page's address can read it.
public record ReportReceiptPage(
        String number, String received, String about, List<String> message, boolean reachable) {}
