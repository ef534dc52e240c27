/// What the pages of this module show.
@NullMarked
package se.uppdrag.rehearsal.pages;

import org.jspecify.annotations.NullMarked;
