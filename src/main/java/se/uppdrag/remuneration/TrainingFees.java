package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.Attended;
import se.uppdrag.learning.Trainings;
import se.uppdrag.register.Register;
import se.uppdrag.remuneration.TrainedTable.Trained;

/// Proposes what those are paid who came to a training that is paid: who serves that day, and not
/// full time. Each once; who came is read again until it has been proposed, since the office may
/// tell it late.
@Component
class TrainingFees {

    private final Trainings trainings;
    private final TrainedTable trained;
    private final VoucherTable vouchers;
    private final Register register;
    private final RegulationsBook book;
    private final Writing writing;

    TrainingFees(
            Trainings trainings,
            TrainedTable trained,
            VoucherTable vouchers,
            Register register,
            RegulationsBook book,
            Writing writing) {
        this.trainings = trainings;
        this.trained = trained;
        this.vouchers = vouchers;
        this.register = register;
        this.book = book;
        this.writing = writing;
    }

    /// @return how many fees were proposed
    int propose(LocalDate from, LocalDate to, FullTime fullTime) {
        var before = trained.between(from, to);
        int proposed = 0;
        for (var came : trainings.paid(from, to)) {
            var one = new Trained(came.training(), came.person());
            if (!before.contains(one) && !fullTime.serves(came.person(), came.on())) {
                var voucher = voucher(came);
                if (voucher.isPresent()) {
                    vouchers.insert(List.of(voucher.get()));
                    trained.insert(one, voucher.get().id());
                    proposed++;
                }
            }
        }
        return proposed;
    }

    private Optional<Voucher> voucher(Attended came) {
        var regulations = book.on(came.on());
        var serving =
                register.memberships(came.person()).stream()
                        .filter(one -> new Period(one.fromDate(), one.toDate()).contains(came.on()))
                        .findFirst();
        if (regulations.isEmpty() || serving.isEmpty()) {
            return Optional.empty();
        }
        int earlier = vouchers.minutesOn(came.on()).getOrDefault(came.person(), 0);
        return FeeRules.training(came, serving.get().organ(), regulations.get(), earlier)
                .map(fee ->
                        writing.voucher(
                                fee, came.person(), serving.get().name(), regulations.get(), null));
    }

    /// Whether somebody serves full time on a day.
    @FunctionalInterface
    interface FullTime {
        boolean serves(PersonId person, LocalDate on);
    }
}
