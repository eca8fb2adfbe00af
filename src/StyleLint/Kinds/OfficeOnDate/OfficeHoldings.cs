using System.Collections.Immutable;
using StyleLint.Facts;

namespace StyleLint.Kinds;

/// <summary>Somebody's time in an office.</summary>
/// <param name="Person">The usual name.</param>
/// <param name="Office">The office: "president", "Senate majority leader".</param>
/// <param name="Place">The country, body or state; empty where none.</param>
/// <param name="From">The first day; null where unknown, which means "long ago".</param>
/// <param name="Until">The first day no longer in office; null while in office.</param>
/// <param name="KnownUntil">The day up to which the facts that say so are complete.</param>
public sealed record OfficeHolding(string Person, string Office, string Place, DateOnly? From, DateOnly? Until, DateOnly KnownUntil)
{
    /// <summary>Whether the office was held on a day.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day < until);

    /// <summary>Whether the facts know as much of a day: it is no later than they go, or the time in office was over by then. A term that
    /// is due to end later may have ended before.</summary>
    public bool IsKnownOn(DateOnly day) => day <= KnownUntil || Until <= KnownUntil;
}

/// <summary>Who held which office, from all there is: the people of the facts, and the tables of the United States.</summary>
public static class OfficeHoldings
{
    const string UnitedStates = "United States";
    const string Governor = "governor";

    /// <summary>Who held an office on a day.</summary>
    /// <param name="facts">The people, offices and countries.</param>
    /// <param name="office">The office, with or without its place: "prime minister", "governor of Texas", "French president".</param>
    /// <param name="place">The country, body or state; null where the office says it, or for all of them.</param>
    /// <param name="day">The day.</param>
    public static ImmutableArray<OfficeHolding> Of(FactBook facts, string office, string? place, DateOnly day)
    {
        (office, place) = Parted(facts, office.Trim(), place?.Trim());
        var kind = facts.FindOffice(office);
        // Of others' foreign ministers none is called secretary of state.
        if (place is null && Officers.Find(office) is not null && !NameComparer.AreEqual(kind?.Name, office))
            place = UnitedStates;
        var where = place is null ? null : new Where(facts, place);
        var found = facts
            .People.SelectMany(person =>
                HeldBy(person).Where(held => kind is not null && NameComparer.AreEqual(held.Tenure.Office.Name, kind.Name))
            )
            .Where(held => where is null || where.Holds(held.Tenure))
            .Select(held => held.Holding);
        if (where is null || where.Country == UnitedStates)
            found = (Officers.Find(office)?.Holders ?? []).Select(holder => Officer(office, holder)).Concat(found);
        if (kind?.Name == Governor)
            found = found.Concat(
                GovernorsIn(
                        where?.Postal is { } postal ? [postal]
                        : where is null ? StateNames.Postals
                        : []
                    )
                    .Select(each => each.Held)
            );
        found = found.Concat(Congress.All().SelectMany(InCongress).Where(Sits));
        return
        [
            .. found
                .Where(holding => holding.Covers(day))
                .DistinctBy(holding => (NameComparer.Folded(holding.Person), holding.Place == UnitedStates ? "" : holding.Place)),
        ];

        bool Sits(OfficeHolding held) =>
            where is null or { Country: UnitedStates } or { Postal: not null }
            && (NameComparer.AreEqual(held.Office, office) || NameComparer.AreEqual(held.Office, kind?.Name))
            && (where?.Postal is not { } postal || StateNames.PostalOf(held.Place) == postal);
    }

    /// <summary>The offices of everybody who bears a name, the oldest first.</summary>
    /// <param name="facts">The people.</param>
    /// <param name="person">A whole name, in any of the forms that the facts know.</param>
    public static ImmutableArray<OfficeHolding> By(FactBook facts, string person)
    {
        person = person.Trim();
        var surname = person[(person.LastIndexOf(' ') + 1)..];
        // Names such as "Xi Jinping" begin with the surname.
        var first = person.Split(' ')[0];
        // An officer's own title says more than the office of which it is a form.
        var found = Officers
            .All()
            .SelectMany(each =>
                each.Holders.Where(holder => IsNamed(person, [holder.Name, .. holder.Forms])).Select(holder => Officer(each.Title, holder))
            )
            .Concat(
                facts
                    .BySurname(surname)
                    .Concat(facts.BySurname(first))
                    .Where(each => IsNamed(person, [each.Name, .. each.Forms, .. each.Wrong]))
                    .SelectMany(HeldBy)
                    .Select(held => held.Holding)
            )
            .Concat(Congress.BySurname(surname).Where(member => member.IsNamed(person)).SelectMany(InCongress))
            .Concat(GovernorsIn(StateNames.Postals).Where(each => IsNamed(person, each.Names)).Select(each => each.Held));
        return
        [
            .. found
                .DistinctBy(holding =>
                    (NameComparer.Folded(facts.FindOffice(holding.Office)?.Name ?? holding.Office), holding.Place, holding.From)
                )
                .OrderBy(holding => holding.From),
        ];
    }

    // "governor of Texas", "French president" → the office and the place.
    static (string Office, string? Place) Parted(FactBook facts, string office, string? place)
    {
        if (place is { Length: > 0 })
            return (office, place);
        if (facts.FindOffice(office) is not null || Officers.Find(office) is not null)
            return (office, null);
        foreach (var word in (ReadOnlySpan<string>)[" of ", " from ", " for "])
        {
            var at = office.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && new Where(facts, office[(at + word.Length)..]) is { IsKnown: true })
                return (office[..at], office[(at + word.Length)..]);
        }

        for (var at = office.LastIndexOf(' '); at > 0; at = office.LastIndexOf(' ', at - 1))
        {
            if (new Where(facts, office[..at]) is { IsKnown: true })
                return (office[(at + 1)..], office[..at]);
        }

        return (office, null);
    }

    // The members of Congress have a table of their own, which is fuller than the senators among the people that ship.
    static IEnumerable<(Tenure Tenure, OfficeHolding Holding)> HeldBy(Person person) =>
        person
            .Tenures.Where(tenure =>
                !(
                    tenure is { Office.Name: "senator" or "representative", Country: UnitedStates }
                    && tenure.From >= Congress.First
                    && person.Source.Path.StartsWith(ShippedFacts.Folder, StringComparison.Ordinal)
                )
            )
            .Select(tenure =>
                (
                    tenure,
                    new OfficeHolding(
                        person.Name,
                        tenure.Office.Name,
                        tenure.State ?? tenure.Country,
                        tenure.From,
                        tenure.Until,
                        person.KnownUntil
                    )
                )
            );

    static IEnumerable<OfficeHolding> InCongress(Legislator member) =>
        member
            .Seats.Select(seat => new OfficeHolding(
                member.Name,
                seat.Chamber == "Senate" ? "senator" : "representative",
                StateNames.Of(seat.State),
                seat.From == Congress.First ? null : seat.From,
                seat.Until,
                Congress.KnownUntil
            ))
            .Concat(
                member.Posts.Select(post => new OfficeHolding(
                    member.Name,
                    post.Title,
                    UnitedStates,
                    post.From,
                    post.Until,
                    Congress.KnownUntil
                ))
            );

    static IEnumerable<(OfficeHolding Held, IEnumerable<string> Names)> GovernorsIn(IEnumerable<string> postals) =>
        postals.SelectMany(postal =>
            Governors
                .Of(postal)
                .Select(holder =>
                    (
                        new OfficeHolding(holder.Name, Governor, StateNames.Of(postal), holder.From, holder.Until, Governors.KnownUntil),
                        holder.Forms.Prepend(holder.Name)
                    )
                )
        );

    static OfficeHolding Officer(string title, OfficeHolder holder) =>
        new(holder.Name, title, UnitedStates, holder.From, holder.Until, Officers.KnownUntil);

    static bool IsNamed(string person, IEnumerable<string> names) => names.Any(name => NameComparer.AreEqual(name, person));

    /// <summary>A place, as somebody names it: a country or body, a state, or both ("Georgia").</summary>
    sealed class Where
    {
        readonly string _said;

        internal Where(FactBook facts, string said)
        {
            if (said.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                said = said[4..];
            _said = said;
            Country = facts.Countries.TryFind(said, out var country, out _) ? country.Name : null;
            Postal = StateNames.PostalOf(said);
        }

        internal string? Country { get; }

        internal string? Postal { get; }

        internal bool IsKnown => Country is not null || Postal is not null;

        internal bool Holds(Tenure tenure) =>
            NameComparer.AreEqual(tenure.Country, Country ?? _said)
            || (
                tenure.State is { } state
                && (NameComparer.AreEqual(state, _said) || (Postal is not null && StateNames.PostalOf(state) == Postal))
            );
    }
}
