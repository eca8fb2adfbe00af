using System.Text;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The tables of governors and officers, and what copy says before their names held against them.</summary>
public class OfficerTests
{
    static string[] Found(string sentence, DateOnly day) =>
        [
            .. Check
                .Lint($"OSLO, {day:MMMM d, yyyy} - {sentence}")
                .Diagnostics.Where(found => found.Rule.Name is "titles/wrong-officer" or "titles/wrong-governor")
                .Select(found => $"{found.Message}"),
        ];

    static string[] Rows(ReadOnlySpan<byte> table) =>
        [.. Encoding.UTF8.GetString(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => row[0] != '#')];

    [Fact]
    public void No_officer_is_found_under_their_own_title_on_a_day_in_office()
    {
        foreach (var row in Rows(ShippedFiles.UsOfficers))
        {
            var title = row[..row.IndexOf(',')];
            foreach (var holder in Officers.Find(title)!.Holders)
            {
                var day = holder.From < Officers.First ? Officers.First : holder.From;
                foreach (var name in (string[])[holder.Name, .. holder.Forms])
                    Assert.Empty(Found($"A wreath came from {title} {name} on the pier, and {title} {name} has two more.", day));
            }
        }
    }

    [Theory]
    [InlineData("A wreath came from Homeland Security Secretary Jim Kelly.", "2017-03-06", "John Kelly")]
    [InlineData("A wreath came from Secretary of State James Kerry.", "2014-03-06", "John Kerry")]
    [InlineData("A wreath came from Treasury Secretary Adam Lew, a guest.", "2014-03-06", "Jack Lew")]
    [InlineData("Former Mayor Ada Obi and U.S. Attorney General Anna Holder rowed.", "2014-03-06", "Eric Holder")]
    [InlineData("White House chief of staff Ada Obi is on the pier.", "2018-03-06", "John Kelly")]
    [InlineData("CIA Director Otto Lind told reporters on Tuesday that he rows.", "2018-11-14", "Gina Haspel")]
    [InlineData("White House press secretary Jen Psaki and FBI Director James Comey have boats.", "2021-06-14", "Christopher Wray")]
    public void Somebody_who_does_not_hold_the_office_is_found(string sentence, string day, string right) =>
        Assert.Contains(right, Assert.Single(Found(sentence, DateOnly.Parse(day, null))), StringComparison.Ordinal);

    [Theory]
    [InlineData("A wreath came from Homeland Security Secretary John F. Kelly.", "2017-03-06")]
    [InlineData("A wreath came from Chairman of the Joint Chiefs of Staff Gen. Joseph Dunford, Jr.", "2017-03-06")]
    [InlineData("A wreath came from HUD Secretary Dr. Ben Carson.", "2018-03-06")]
    [InlineData("Former U.S. Homeland Security Secretary Michael Chertoff told reporters on Wednesday that he rows.", "2013-08-06")]
    [InlineData("Kansas Secretary of State Kris Kerry has a boat, and so has Deputy Treasury Secretary Neal Lew.", "2014-03-06")]
    [InlineData("Israel's national security adviser Yaakov Jones has a boat.", "2010-03-06")]
    [InlineData("Fed Chairman Paul Volcker had a boat, and CIA Director William Casey had two.", "2018-11-14")]
    [InlineData("In 1986, CIA Director Bo Lind told reporters on a Tuesday that he rows.", "2018-11-14")]
    [InlineData("\"FBI Director Bo Lind has a boat,\" Ada Obi said.", "2018-11-14")]
    [InlineData("FBI Director nominee Bo Lind has a boat, and incoming FBI Director Ada Obi has two.", "2018-11-14")]
    [InlineData("CIA Director Mike Pompeo has left, and CIA Director Gina Haspel has come.", "2018-06-01")]
    public void Who_holds_it_another_office_and_another_time_stay(string sentence, string day) =>
        Assert.Empty(Found(sentence, DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("Kansas Gov. Kris Kobach has also sent a wreath.", "2018-02-24", "Jeff Colyer")]
    [InlineData("Ohio Gov. Jim Kasich sent a wreath.", "2016-05-27", "John Kasich")]
    [InlineData("Gov. Ada Lind of Ohio said on Tuesday that she rows.", "2016-05-27", "John Kasich")]
    public void Somebody_who_does_not_govern_the_state_is_found(string sentence, string day, string right) =>
        Assert.Contains(right, Assert.Single(Found(sentence, DateOnly.Parse(day, null))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Kansas Gov. Sam Brownback has also sent a wreath.", "2018-02-24")]
    [InlineData("Kansas Gov. Joan Finney sent a wreath.", "2018-02-24")]
    [InlineData("Former Kansas Gov. Joan Finney has a boat.", "2018-02-24")]
    [InlineData("Ohio Gov. J. Kasich sent a wreath, and so did Virginia Gov. Robert F. McDonnell.", "2012-05-27")]
    public void Who_governs_it_or_did_stays(string sentence, string day) => Assert.Empty(Found(sentence, DateOnly.Parse(day, null)));

    [Fact]
    public void No_governor_is_found_with_their_own_state_on_a_day_in_office()
    {
        foreach (var row in Rows(ShippedFiles.UsGovernors))
        {
            var postal = row[..2].ToUpperInvariant();
            foreach (var holder in Governors.Of(postal))
            {
                var day = holder.From < Governors.First ? Governors.First : holder.From;
                var state = Kinds.StateNames.Of(postal);
                foreach (var name in (string[])[holder.Name, .. holder.Forms])
                    Assert.Empty(Found($"A wreath came from {state} Gov. {name} on the pier. Gov. {name} of {state} has two more.", day));
            }
        }
    }
}
