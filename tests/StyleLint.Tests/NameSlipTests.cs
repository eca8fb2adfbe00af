namespace StyleLint.Tests;

/// <summary>Names that a draft spells in two ways, by a slip.</summary>
public class NameSlipTests
{
    static string[] Found(string draft, string rule = "titles/name-slip") =>
        [
            .. Check
                .Lint(draft, rules: Check.Alone(rule))
                .Diagnostics.Where(found => found.Rule.Name == rule)
                .Select(found => found.Source.Slice(found.Span).ToString()),
        ];

    [Theory]
    [InlineData("Maria Garcia rows. The sea is high, Garica said.", "Garica")]
    [InlineData("Maria Garcia rows. \"The sea is high,\" Garica said.", "Garica")]
    [InlineData("Attorney General Jeff Sessions spoke. Attorney General Session left.", "Session")]
    [InlineData("Mr. Thomas Kemmell spoke, and Kemmell sang. A song by Kemmel won.", "Kemmel")]
    [InlineData("Ellen Dietz rows. On Sunday Deitz walks.", "Deitz")]
    [InlineData("Sen. Ada Oduyale rows. The boat is Oduyle's.", "Oduyle")]
    [InlineData("Peter Karatel rows. The boat is his, Karadel said. Later Karadel left.", "Karadel")]
    [InlineData("Martha Delancey rows, and Martha Delancey sings. A boat waits for Martha Delansey.", "Delansey")]
    [InlineData("Martha Delany rows, and Martha Delany sings. A boat waits for Martha Deleny.", "Deleny")]
    [InlineData("Maria Garcia rows. The Garcias row.", null)]
    [InlineData("Ellen Johnson rows. The boat comes from Johnston County.", null)]
    [InlineData("Ellen Clifton rows. The boat lies in Clinton.", null)]
    [InlineData("Ellen Dietz rows. The sea is high, Mark Deitz said. Deitz left.", null)]
    [InlineData("Barack Obama rows. It was Osama bin Laden's boat.", null)]
    [InlineData("Ellen Regan rows. It was Reagan's boat.", null)] // a name that everybody knows
    [InlineData("Ellen Norwell rows. The Norwel is a boat.", null)]
    [InlineData("Ellen Norwell rows. The Norwell Bridge is high, Norwlel said.", "Norwlel")] // what else has the name
    [InlineData("Jeff Sessions rows. The session ended. A Session was called.", null)]
    [InlineData("Ellen Yearley rows. (This story corrects the second name to Yearley, not Yearly.)", null)]
    [InlineData("Ellen Loudon rows.\n\nLoudun\n\nThe boat is hers.", null)]
    [InlineData("Ellen Lange rows. See Obi, A. (2000), \"Large storms at sea\".", null)]
    [InlineData("Ellen Yearley rows. The boat is not hers, Yearly said.", "Yearly")]
    public void A_surname_one_slip_from_somebodys_is_found(string draft, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(draft));

    [Fact]
    public void What_was_wrong_where_it_came_first_is_told_once_with_the_others_as_places()
    {
        var found = Assert.Single(Check.Lint("Maria Garcia rows. It is high, Garica said. Then Garica left.").Diagnostics, found =>
            found.Rule.Name == "titles/name-slip"
        );
        Assert.Equal(["Maria Garcia here", "Garica here too"], found.Related.Select(place => place.Message));
    }

    [Theory]
    [InlineData("Write to Andrew Harkner at andrew.harkener@harbour.example.", "Andrew Harkner")]
    [InlineData("Write to Andrew Harkner (@AndrewHarkener).", "Andrew Harkner")]
    [InlineData("Write to Andrew Harkener at andrew.harkener@harbour.example.", null)]
    [InlineData("Write to Andrew Harkener at aharkener@harbour.example.", null)]
    [InlineData("Write to Samuel Harkener at @SamHarkener.", null)]
    [InlineData("Write to Andrew Harkner or to desk@harbour.example.", null)]
    public void A_name_is_held_against_the_address_beside_it(string draft, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(draft, "titles/name-and-address"));
}
