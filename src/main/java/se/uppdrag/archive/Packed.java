package se.uppdrag.archive;

/// What became of one item of a delivery.
///
/// @param leftOut why it is not in the package; empty where it is
record Packed(int files, long bytes, String leftOut) {

    static Packed leftOut(String why) {
        return new Packed(0, 0, why);
    }

    static Packed of(Described one) {
        return new Packed(
                one.all().size(), one.all().stream().mapToLong(PackedFile::size).sum(), "");
    }
}
