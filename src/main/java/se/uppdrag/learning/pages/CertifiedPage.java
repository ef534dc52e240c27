package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/certificate-paper.jte` shows: that somebody has finished a course.
public record CertifiedPage(
        String house, String name, String course, String day, List<String> lessons, String made) {}
