package se.uppdrag.minutes;

/// The secret part of minutes (`sekretessdel`): its sections whole, in a document of its own that
/// is verified and signed with the open one.
///
/// @param html as the page shows it
record SecretPart(MeetingMinutes minutes, String html) {

    String text() {
        return PlainText.of(minutes);
    }

    String sha256() {
        return Version.hash(text());
    }
}
