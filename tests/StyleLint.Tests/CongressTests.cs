using System.Text;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The table of Congress, and what copy says beside its members' names held against it.</summary>
public class CongressTests
{
    const string Rule = "titles/legislator-party-state";

    static string[] Rows =>
        [
            .. Encoding
                .UTF8.GetString(ShippedFiles.UsCongress)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(row => row[0] != '#'),
        ];

    static string[] Found(string sentence, DateOnly day) =>
        [
            .. Check
                .Lint($"OSLO, {day:MMMM d, yyyy} - {sentence}")
                .Diagnostics.Where(found => found.Rule.Name is Rule or "titles/wrong-leadership-post")
                .Select(found => $"{found.Message}"),
        ];

    [Fact]
    public void The_table_is_in_the_order_of_its_keys_and_every_row_is_found()
    {
        var keys = Rows.Select(row => row.Split(',')[0]).ToList();
        Assert.Equal(keys.OrderBy(key => key, StringComparer.Ordinal), keys);
        foreach (var row in Rows)
        {
            var fields = row.Split(',');
            Assert.Equal(5, fields.Length);
            // Father and son may have one name.
            var members = Congress
                .BySurname(fields[0])
                .Where(each => each.Name == fields[1] && each.Seats.Length == fields[3].Split(';').Length)
                .ToList();
            Assert.NotEmpty(members);
            Assert.All(members.SelectMany(member => member.Seats), seat => Assert.True(seat.Until is null || seat.From < seat.Until, row));
        }
    }

    [Fact]
    public void No_senator_of_a_day_is_found_as_copy_gives_them_and_every_other_party_or_state_is()
    {
        var day = new DateOnly(2015, 6, 1);
        var senators = Rows.SelectMany(row => Congress.BySurname(row.Split(',')[0]))
            .Distinct()
            .SelectMany(member =>
                member
                    .Seats.Where(seat => seat.Chamber is "Senate" && seat.From < day && !(seat.Until < day))
                    .Select(seat => (member.Name, seat.State, seat.Party))
            )
            .ToList();
        Assert.Equal(100, senators.Count);
        // As an agency and as papers write it, every sentence a story of its own.
        foreach (var (name, state, party) in senators)
        {
            Assert.Empty(Found($"The pier was praised by Sen. {name} ({party}-{state}).", day));
            Assert.Empty(Found($"The pier was praised by Sen. {name}, {party}-{state}, on Monday.", day));
        }

        Assert.All(senators, each =>
            Assert.Single(Found($"The pier was praised by Sen. {each.Name} ({(each.Party is "D" ? "R" : "D")}-{each.State}).", day))
        );
        Assert.All(senators, each =>
            Assert.Single(
                Found($"The pier was praised by Sen. {each.Name} ({each.Party}) of {(each.State is "UT" ? "Iowa" : "Utah")}.", day)
            )
        );
    }

    [Theory]
    [InlineData("Sen. Ron Wyden (D) of Washington")]
    [InlineData("Sen. Ron Wyden (D–Wash.)")]
    [InlineData("Sen. Ron Wyden, D-Washington,")]
    [InlineData("Ron Wyden, Washington Democrat,")]
    [InlineData("Ron Wyden, a Democrat representing Washington,")]
    [InlineData("Ron Wyden, a senior Democrat from Washington,")]
    [InlineData("Washington's Sen. Ron Wyden")]
    [InlineData("Washington Democratic Sen. Ron Wyden")]
    [InlineData("Republican Sen. Ron Wyden")]
    [InlineData("Sen. Ron Wyden, a Republican, and others")]
    [InlineData("Sens. Mike Crapo of Idaho and Ron Wyden of Washington")]
    [InlineData("Rep. Ron Wyden (D-Ore.)")]
    public void A_seat_is_read_however_it_is_written(string words)
    {
        var message = Assert.Single(Found($"The pier was praised by {words} on Monday.", new(2015, 6, 1)));
        Assert.StartsWith(
            "Ron Wyden, a Democrat, has represented Oregon in the Senate since February 5, 1996. Correct \"",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Sen. Ron Wyden (D) of Oregon")]
    [InlineData("Sen. Ron Wyden (D–Ore.)")]
    [InlineData("Ron Wyden, Oregon Democrat,")]
    [InlineData("Ron Wyden, a Democrat representing Oregon,")]
    [InlineData("Oregon's Sen. Ron Wyden")]
    [InlineData("Democratic Sen. Ron Wyden")]
    // Somebody of that name may be anybody, or sit in a statehouse.
    [InlineData("Ron Wyden of Washington")]
    [InlineData("Republican Ron Wyden")]
    [InlineData("state Sen. Ron Wyden (R-Nevada)")]
    [InlineData("Sen. Ron Wyden (R-Queens)")]
    [InlineData("Washington state Sen. Ron Wyden")]
    [InlineData("Rep. Ron Wyden")]
    // Where somebody was born, or went.
    [InlineData("Sen. Ron Wyden, from Kansas")]
    [InlineData("Sen. Ron Wyden of New York City fame")]
    // Another time, another seat.
    [InlineData("then-Rep. Ron Wyden (D-Ore.)")]
    [InlineData("in 1995 Rep. Ron Wyden (D-Ore.)")]
    public void What_fits_or_may_be_somebody_else_is_left_alone(string words) =>
        Assert.Empty(Found($"The pier was praised by {words} on Monday.", new(2015, 6, 1)));

    [Theory]
    [InlineData("2000-06-01", "R", 0)]
    [InlineData("2002-06-01", "R", 1)]
    [InlineData("2002-06-01", "I", 0)]
    // Around the day of a change either is right.
    [InlineData("2001-06-20", "R", 0)]
    [InlineData("2001-06-20", "I", 0)]
    // Before the first day of the table nothing is known.
    [InlineData("1988-06-01", "D", 0)]
    public void Parties_change_on_a_day(string day, string party, int findings) =>
        Assert.Equal(
            findings,
            Found(
                $"The pier was praised by Sen. Jim Jeffords ({party}-Vt.).",
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            ).Length
        );

    [Fact]
    public void Past_the_last_day_of_the_table_a_finding_weighs_less_and_says_so()
    {
        var found = Assert.Single(
            Check.Lint("OSLO, September 1, 2026 - The pier was praised by Sen. Ron Wyden (R-Ore.).", today: new(2026, 9, 2)).Diagnostics,
            each => each.Rule.Name is Rule
        );
        Assert.Equal(Diagnostics.Severity.Warning, found.Severity);
        Assert.Contains("complete up to 2026-07-15", found.Message, StringComparison.Ordinal);
        Assert.Empty(Found("The pier was praised by Sen. Ron Wyden (R-Ore.).", new(2028, 3, 1)));
    }

    [Theory]
    [InlineData("Senate Majority Leader Chuck Schumer", 1)]
    [InlineData("House Minority Whip Steve Scalise", 1)]
    [InlineData("Senate Minority Leader Chuck Schumer", 0)]
    [InlineData("former Senate Majority Leader Mitch McConnell", 0)]
    [InlineData("state Senate Minority Leader Mitch McConnell", 0)]
    [InlineData("Deputy Majority Whip Mitch McConnell", 0)]
    public void Leaders_lead_the_majority_or_the_minority_of_the_day(string words, int findings) =>
        Assert.Equal(findings, Found($"The pier was praised by {words} on Monday.", new(2018, 9, 2)).Length);
}
