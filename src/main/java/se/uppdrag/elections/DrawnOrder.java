package se.uppdrag.elections;

import java.util.List;

/// Lots as drawn in the room: for each, the groups in the order they came up. One order alone
/// answers every lot.
public record DrawnOrder(List<List<String>> orders) {

    public static final DrawnOrder NONE = new DrawnOrder(List.of());

    public DrawnOrder {
        orders = orders.stream().map(List::copyOf).toList();
    }

    /// @param number which lot of the election it is, from 0
    /// @return those among equals that were drawn, in order; empty when nothing was drawn
    List<String> of(int number, List<String> among) {
        if (orders.isEmpty() || orders.size() > 1 && number >= orders.size()) {
            return List.of();
        }
        var order = orders.size() == 1 ? orders.getFirst() : orders.get(number);
        return order.stream().filter(among::contains).distinct().toList();
    }
}
