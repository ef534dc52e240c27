/// What the pages of this module show.
@NullMarked
package se.uppdrag.practice.pages;

import org.jspecify.annotations.NullMarked;
