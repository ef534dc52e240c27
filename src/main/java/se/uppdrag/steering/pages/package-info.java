/// What the templates of `steering` show.
@NullMarked
package se.uppdrag.steering.pages;

import org.jspecify.annotations.NullMarked;
