package se.uppdrag.initiatives.pages;

/// What `initiatives/receipt.jte` shows: proof that it was received, when and under which number.
public record ReceiptPage(
        String kind, String title, String dnr, String matterHref, String filed, String sender) {}
