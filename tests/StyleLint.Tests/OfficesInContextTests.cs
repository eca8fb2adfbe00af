namespace StyleLint.Tests;

/// <summary>What stands around a title and says of which time, office or person it is.</summary>
public class OfficesInContextTests
{
    const string Former = "titles/former-but-incumbent";
    const string Left = "titles/office-left";
    const string Nation = "titles/nationality-office";
    const string Conflict = "titles/role-conflict";
    const string Never = "titles/wrong-office";

    static int Findings(string rule, string day, string text) =>
        Check
            .Lint($"---\ntitle: Harbour talks\nauthor: Ada Brown\ndate: {day}\n---\n\n{text}\n")
            .Diagnostics.Count(found => found.Rule.Name == rule);

    [Theory]
    [InlineData("Disgraced former President Trump penpal Bo Lind was heard by the board, the mayor said.", 0)]
    [InlineData("The board heard that former President Donald Trump campaign manager Bo Lind had left town.", 0)]
    [InlineData("A letter by former President Trump golf partner Bo Lind is missing.", 0)]
    [InlineData("The board wrote to former President Trump confidant Bo Lind.", 0)]
    [InlineData("On the quay former President Trump met Bo Lind in the rain.", 1)]
    [InlineData("On the quay former President Trump thanked Bo Lind.", 1)]
    public void Former_may_belong_to_somebody_elses_man(string sentence, int findings) =>
        Assert.Equal(findings, Findings(Former, "2018-03-06", sentence));

    [Theory]
    [InlineData("The club will need a patron once Trump is former President Trump, the mayor said.", 0)]
    [InlineData("In ten years he will be former President Donald Trump, the mayor said.", 0)]
    [InlineData("The mayor asked what would become of the pier when he is former President Trump.", 0)]
    [InlineData("Soon enough Trump becomes former President Trump, the mayor said.", 0)]
    [InlineData("The guest of the day is former President Donald Trump, the mayor said.", 1)]
    public void Former_may_be_said_of_what_is_to_come(string sentence, int findings) =>
        Assert.Equal(findings, Findings(Former, "2018-03-06", sentence));

    [Theory]
    [InlineData("In 2017 former President Trump came by boat, in June of that year, the mayor said.", 1)]
    [InlineData("The pier was old in 2016 when former President Obama came by boat that year.", 1)]
    [InlineData("That year, former President Trump came by boat.", 0)]
    public void That_year_is_the_one_named_before_it(string sentence, int findings) =>
        Assert.Equal(
            findings,
            Findings(Former, sentence.Contains("Obama", StringComparison.Ordinal) ? "2016-11-08" : "2018-03-06", sentence)
        );

    [Theory]
    [InlineData("Former Vestland Harbour Board President Donald Trump spoke on the quay.", 0)]
    [InlineData("Former U.S. President Donald Trump spoke on the quay.", 1)]
    public void Former_of_a_body_that_no_facts_know(string sentence, int findings) =>
        Assert.Equal(findings, Findings(Former, "2018-03-06", sentence));

    [Theory]
    [InlineData("Democratic Republic of the Congo President Joseph Kabila", 0)]
    [InlineData("Democratic Republic of Congo President Joseph Kabila", 0)]
    [InlineData("the president of the Democratic Republic of the Congo, Joseph Kabila,", 0)]
    [InlineData("Congolese President Joseph Kabila", 0)]
    [InlineData("Republic of the Congo President Joseph Kabila", 1)]
    [InlineData("Angolan President Joseph Kabila", 1)]
    public void The_longest_name_of_a_country_counts(string who, int findings) =>
        Assert.Equal(findings, Findings(Nation, "2015-09-30", $"The pier was praised on Monday by {who} in a letter."));

    [Theory]
    [InlineData("Nobody wanted a wider row with the U.S. Foreign Minister Mohammad Javad Zarif wrote that it was over.", 0)]
    [InlineData("The boats were built in the U.K. Foreign Minister Mohammad Javad Zarif praised them.", 0)]
    [InlineData("He is at home in the US. Foreign Minister Mohammad Javad Zarif praised him.", 0)]
    [InlineData("A letter by U.S. Foreign Minister Mohammad Javad Zarif is lost.", 1)]
    [InlineData("The Iraqi Foreign Minister Mohammad Javad Zarif wrote a letter.", 1)]
    public void A_country_in_initials_may_end_its_sentence(string sentence, int findings) =>
        Assert.Equal(findings, Findings(Nation, "2020-01-08", sentence));

    [Theory]
    [InlineData("Speaker Ada Obi came by boat. The fishermen feared a President Obi.", 0)]
    [InlineData("Speaker Ada Obi came by boat. The fishermen feared another President Ada Obi.", 0)]
    [InlineData("Mayor Ada Obi came by boat. “They are angry,” said former Vestland Gov. Ada Obi.", 0)]
    [InlineData("Mayor Ada Obi came by boat. Former New Oslo Governor Ada Obi waved.", 0)]
    [InlineData("Mayor Ada Obi came by boat. Former senator and Vestland Gov. Ada Obi waved.", 0)]
    [InlineData("Mayor Ada Obi came by boat. Governor Ada Obi waved.", 1)]
    public void One_name_with_two_offices(string text, int findings) => Assert.Equal(findings, Findings(Conflict, "2016-05-03", text));

    [Fact]
    public void Former_ends_with_the_name_behind_it() =>
        Assert.Equal(
            ["Former", null],
            Check.Read("Former Vestland Mayor Bo Lind and Governor Ada Obi waved.").Mentions.Select(each => each.PastWord?.Text)
        );

    [Theory]
    [InlineData("On the photo, President Bo Lind and Palestinian Prime Minister Mahmoud Abbas shake hands in Egypt in June 2003.", 0)]
    [InlineData("Palestinian Prime Minister Mahmoud Abbas shook hands on the quay in 2003.", 0)]
    [InlineData("Palestinian Prime Minister Mahmoud Abbas shakes hands on the quay.", 1)]
    public void An_office_of_another_year(string text, int findings) => Assert.Equal(findings, Findings(Never, "2015-01-23", text));

    [Theory]
    [InlineData("2016-12-16", "Former Obama Defense Secretary and Republican Sen. Chuck Hagel said on Thursday that he was glad.", 0)]
    [InlineData("2016-12-16", "Former Defense Secretary and Nebraska Senator Chuck Hagel said on Thursday that he was glad.", 0)]
    [InlineData("2016-12-16", "Sen. Chuck Hagel said on Thursday that he was glad.", 1)]
    [InlineData("2009-01-20", "Sen. Chuck Hagel said on Monday that he was glad.", 0)]
    public void Who_has_left_an_office(string day, string text, int findings) => Assert.Equal(findings, Findings(Left, day, text));
}
