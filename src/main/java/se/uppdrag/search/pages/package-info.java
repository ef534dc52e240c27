/// What the templates of this module show.
@NullMarked
package se.uppdrag.search.pages;

import org.jspecify.annotations.NullMarked;
