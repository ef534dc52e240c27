package se.uppdrag.files;

/// A file (`fil`) as it was taken in; its content never changes.
///
/// @param size in bytes
public record StoredFile(FileId id, String name, String mediaType, long size, byte[] bytes) {}
