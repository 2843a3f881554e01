package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds everything that is wrong with some appointments, each by itself and all those of a person together. */
final class AppointmentChecker {

    /** So that the problems do not depend on the order in which the appointments come. */
    private static final Comparator<Appointment> BY_PERSON = Comparator.comparing(Appointment::staff)
            .thenComparing(Appointment::from)
            .thenComparing(Appointment::order)
            .thenComparing(Appointment::post)
            .thenComparing(Appointment::share)
            .thenComparing(each -> each.to().orElse(LocalDate.MAX));

    private final Collection<String> posts;
    private final List<PostCatalogue.Exclusion> exclusions;
    private final ProblemCollector problems = new ProblemCollector();

    AppointmentChecker(Collection<String> posts, List<PostCatalogue.Exclusion> exclusions) {
        this.posts = posts;
        this.exclusions = exclusions;
    }

    List<Problem> problems() {
        return problems.problems();
    }

    /** Checks all appointments; gives those whose dates and share can be counted. */
    List<Appointment> sound(List<Appointment> appointments) {
        List<Appointment> sound = new ArrayList<>();
        Map<String, List<Appointment>> byPerson = new TreeMap<>();
        for (Appointment each : appointments.stream().sorted(BY_PERSON).toList()) {
            checkPost(each);
            // An unknown post still takes the person's time.
            if (isTimeSound(each)) {
                sound.add(each);
                byPerson.computeIfAbsent(each.staff(), staff -> new ArrayList<>())
                        .add(each);
            }
        }
        byPerson.values().forEach(this::checkTogether);
        return sound;
    }

    private void checkPost(Appointment each) {
        if (!posts.contains(each.post())) {
            problems.add(at(PostProblem.UNKNOWN_POST, each).with("known", String.join(", ", posts)));
        }
    }

    private boolean isTimeSound(Appointment each) {
        boolean reversed = each.to().isPresent() && each.to().get().isBefore(each.from());
        if (reversed) {
            problems.add(at(PostProblem.DATES_REVERSED, each)
                    .with("from", each.from())
                    .with("to", each.to().get()));
        }
        boolean inBounds = each.share().signum() > 0 && each.share().compareTo(Rational.ONE) <= 0;
        if (!inBounds) {
            problems.add(at(PostProblem.SHARE_OUT_OF_BOUNDS, each).with("share", each.share()));
        }
        return !reversed && inBounds;
    }

    private void checkTogether(List<Appointment> ofOnePerson) {
        checkWorkingTime(ofOnePerson);
        for (int i = 0; i < ofOnePerson.size(); i++) {
            for (Appointment other : ofOnePerson.subList(i + 1, ofOnePerson.size())) {
                checkPair(ofOnePerson.get(i), other);
            }
        }
    }

    /** The shares held at once can grow only on the first day of an appointment, so those days suffice. */
    private void checkWorkingTime(List<Appointment> ofOnePerson) {
        List<LocalDate> firstDays =
                ofOnePerson.stream().map(Appointment::from).distinct().sorted().toList();
        for (LocalDate day : firstDays) {
            List<Appointment> held =
                    ofOnePerson.stream().filter(each -> each.isOn(day)).toList();
            if (sharesOf(held).compareTo(Rational.ONE) > 0) {
                problems.add(Problem.of(PostProblem.MORE_THAN_FULL_TIME)
                        .at(Location.row(held.get(0).staff()))
                        .with("staff", held.get(0).staff())
                        .with("day", day)
                        .with("posts", held.stream().map(Appointment::post).collect(Collectors.joining(", ")))
                        .with("share", sharesOf(held)));
            }
        }
    }

    private void checkPair(Appointment one, Appointment other) {
        if (one.overlaps(other) && exclusions.stream().anyMatch(exclusion -> exclusion.forbids(one, other))) {
            LocalDate later = one.from().isAfter(other.from()) ? one.from() : other.from();
            problems.add(at(PostProblem.HELD_TOGETHER, one)
                    .with("other", other.post())
                    .with("day", later));
        }
    }

    static Rational sharesOf(List<Appointment> appointments) {
        return appointments.stream().map(Appointment::share).reduce(Rational.ZERO, Rational::plus);
    }

    private static Problem at(PostProblem kind, Appointment each) {
        return Problem.of(kind)
                .at(Location.row(each.staff()))
                .with("staff", each.staff())
                .with("post", each.post());
    }
}
