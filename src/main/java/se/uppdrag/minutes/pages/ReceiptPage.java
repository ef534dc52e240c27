package se.uppdrag.minutes.pages;

/// Where whoever was sent a decision reads it and says that it has come.
///
/// @param acknowledged that she has, as a sentence; empty before
public record ReceiptPage(
        String address,
        String title,
        String lead,
        String minutesHref,
        String paper,
        String acknowledged) {}
