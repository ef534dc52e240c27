package se.uppdrag.archive;

/// A file in a package.
///
/// @param path from the representation, with `/`: `data/ks-2026-0188/0001-ansokan.pdf`
/// @param name as it was called where it came from
/// @param sha256 in hexadecimal, as `sha512`
record PackedFile(
        String path, String name, String mediaType, long size, String sha256, String sha512) {}
