/// What the pages of learning show.
@NullMarked
package se.uppdrag.learning.pages;

import org.jspecify.annotations.NullMarked;
