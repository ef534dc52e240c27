/// What the pages of this module show.
@NullMarked
package se.uppdrag.calling.pages;

import org.jspecify.annotations.NullMarked;
