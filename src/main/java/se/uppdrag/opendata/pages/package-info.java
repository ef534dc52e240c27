@NullMarked
package se.uppdrag.opendata.pages;

import org.jspecify.annotations.NullMarked;
