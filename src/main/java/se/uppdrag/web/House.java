package se.uppdrag.web;

/// The municipality (`kommun`) whose program this is: what every page says of it.
///
/// @param name `Alingsås kommun`
/// @param place `Alingsås`, as in a running sentence
/// @param address the visiting address, where the notice board can also be read
/// @param registryMail where documents are sent for registration
public record House(String name, String place, String address, String registryMail) {}
