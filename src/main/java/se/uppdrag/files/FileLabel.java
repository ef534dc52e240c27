package se.uppdrag.files;

/// What a file is called and how large it is, in bytes, without its content.
public record FileLabel(FileId id, String name, String mediaType, long size) {}
