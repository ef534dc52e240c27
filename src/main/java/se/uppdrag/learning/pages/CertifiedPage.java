package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/certificate-paper.jte` shows: that somebody has finished a course, or been to a
/// training.
///
/// @param text what is certified, as the end of a sentence that begins with the name
/// @param lessons of the course; none for a training
public record CertifiedPage(
        String house, String name, String what, String text, List<String> lessons, String made) {}
