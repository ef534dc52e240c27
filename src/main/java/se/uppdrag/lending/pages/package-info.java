/// What the pages of lending show.
@NullMarked
package se.uppdrag.lending.pages;

import org.jspecify.annotations.NullMarked;
