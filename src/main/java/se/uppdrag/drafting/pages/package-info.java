@NullMarked
package se.uppdrag.drafting.pages;

import org.jspecify.annotations.NullMarked;
