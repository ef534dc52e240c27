/// What the templates of this module show; nothing here decides anything.
@NullMarked
package se.uppdrag.minutes.pages;

import org.jspecify.annotations.NullMarked;
