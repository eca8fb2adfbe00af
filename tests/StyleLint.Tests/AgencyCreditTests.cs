using StyleLint.Diagnostics;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>How stories credit agencies, licensors, writers and picture makers: the kinds that the draft alone decides.</summary>
public class AgencyCreditTests
{
    const string Story = "OSLO, Feb 2 (Reuters) - The county closed the bridge on Monday, the mayor said.\n\n";

    [Theory]
    [InlineData(Story + "[|(Reporting by AFP)|]")]
    [InlineData(Story + "[|— Associated Press|]")]
    [InlineData("[|By Ada Obi, Associated Press|]\n\n" + Story + "More.")]
    [InlineData("By Ada Obi, Associated Press\n\n" + Story + "(Reporting by Reuters)")]
    [InlineData(Story + "(Reporting by Ada Obi; additional reporting by AFP)")]
    [InlineData(Story + "(With inputs from PTI)")]
    [InlineData(Story + "(Reuters)")]
    [InlineData("The bridge. (AP Photo/Ada Obi)\n\n" + Story + "Ferries go on.")]
    [InlineData("OSLO, Feb 2 - The county closed the bridge on Monday, the mayor said.\n\n(AFP)")]
    public void Two_agencies_do_not_write_one_story(string marked) => AssertMarked(Rule("agency-credit", "mixed"), marked);

    [Theory]
    [InlineData(Story + "[|(Reporting by Ada Obi; editing by Ola Hansen|]")]
    [InlineData(Story + "[|Reporting by Ada Obi; editing by Ola Hansen)|]")]
    [InlineData(Story + "([|by Ada Obi|]; editing by Ola Hansen)")]
    [InlineData(Story + "(Reporting by Ada Obi; [|writing Kari Nordmann|]; editing by Ola Hansen)")]
    [InlineData(Story + "(Reporting by Reuters; writing by Ada Obi and Kari Nordmann; editing by Ola Hansen)")]
    [InlineData(Story + "(Reporting by Ada Obi in Oslo, Kari Nordmann in Bergen; Editing by Ola Hansen).")]
    [InlineData(Story + "(Reporting by Ada Obi;\nediting by Ola Hansen)")]
    // The bracket opens before the first job.
    [InlineData(Story + "Ferries go on. (Reporting by Ada Obi in Bergen. Editing by Ola Hansen)")]
    [InlineData(Story + "Ferries go on. (Reporting by Ada Obi. Additional reporting by Kari Nordmann; Editing by Ola Hansen)")]
    [InlineData(Story + "Ferries go on. (Additional reporting by Ada Obi, writing by Kari Nordmann. Editing by Ola Hansen.)")]
    [InlineData(Story + "Ferries go on. (Reporting by Ada Obi (Bergen). Editing by Ola Hansen)")]
    [InlineData(
        Story
            + "(Reporting by Ada Obi, Kari Nordmann,\n\nLiv Dahl and Per Berg; additional writing\n\nby Ola Lund. Editing by Ola\n\nHansen)"
    )]
    [InlineData(Story + "Ferries go on. (Reporting by Ada Obi. [|Editing Ola Hansen|])")]
    [InlineData(Story + "Ferries go on. [|Reporting by Ada Obi. Editing by Ola Hansen)|]")]
    [InlineData(Story + "(By Ada Obi)")]
    [InlineData(Story + "(Writing workshops, reporting rooms, editing desks: all are shut.)")]
    [InlineData(Story + "Reporting Ada Obi missing took the ferry company two days.")]
    [InlineData(Story + "Ada Obi contributed to this report.")]
    public void A_sign_off_is_whole(string marked) => AssertMarked(Rule("agency-credit", "signoff"), marked);

    const string Own = "Bridge shut\n\nBy Ada Obi\n\nThe county closed the bridge on Monday, the mayor said.\n\n";

    [Theory]
    [InlineData(Own + "[|(Reporting by Kari Nordmann; editing by Ola Hansen)|]")]
    [InlineData(Own + "[|(Reporting by AFP; writing by Kari Nordmann)|]")]
    [InlineData(Own + "(Reporting by Kari Nordmann; writing by Ada Obi)")]
    [InlineData(Own + "(Reporting by A. Obi; editing by Ola Hansen)")]
    [InlineData(Own + "(Editing by Ola Hansen)")]
    [InlineData(Own + "(Additional reporting by Kari Nordmann)")]
    [InlineData(Own + "(Reporting by Reuters)")]
    [InlineData(
        "Bridge shut\n\nBy Staff Writer\n\nThe county closed the bridge on Monday, the mayor said.\n\n(Reporting by Kari Nordmann)"
    )]
    [InlineData("Bridge shut\n\nBy Ada Obi\n\n" + Story + "(Reporting by Kari Nordmann)")]
    public void Byline_and_sign_off_name_one_writer(string marked) => AssertMarked(Rule("byline", "signoff-mismatch"), marked);

    const string Fields = "---\ntitle: Bridge closed\nauthor: ";
    const string Under = "---\n\nOSLO (Reuters) - The county closed the bridge on Monday, the mayor said.\n\n";

    [Theory]
    [InlineData(Fields + "Ada Obi, Environment Correspondent\n" + Under + "(Editing by Ola Hansen)", null)]
    [InlineData(Fields + "Ada Obi, European technology correspondent\n" + Under + "Ferries go on.", null)]
    [InlineData(Fields + "Ada Obi\n" + Under + "(Writing and additional reporting by Liv Dahl; Editing by Ola Hansen)", null)]
    [InlineData(Fields + "Ada Obi\n" + Under + "(Writing by Liv Dahl; Additional reporting by Ada Obi)", null)]
    [InlineData(Fields + "Ada Obi\n" + Under + "(Reporting by Liv Dahl and\n\nAda Obi)", null)]
    [InlineData("Bridge closed\n\nBy Ada Obi OSLO, Feb 2 (Reuters) - The county closed the bridge on Monday, the mayor said.", null)]
    [InlineData(Fields + "Ada Obi\n" + Under + "(Reporting by Liv Dahl; Editing by Ola Hansen)", null)]
    [InlineData(Fields + "Ada Obi, Transport Editor\n" + Under + "(Reporting by Liv Dahl; Editing by Ola Hansen)", Severity.Error)]
    [InlineData(Fields + "Ada Obi, Coast Herald\n" + Under + "(Editing by Ola Hansen)", Severity.Error)]
    [InlineData(Fields + "Ada Obi\n" + Under + "(Reporting by Reuters; writing by Liv Dahl)", Severity.Error)]
    public void An_agencys_own_byline_stands_over_its_dateline(string text, Severity? level) =>
        Assert.Equal(
            level,
            Check
                .Lint(text, "draft.md")
                .Diagnostics.Where(static found => found.Rule.Name == "wire/byline-over-agency-dateline")
                .Select(static found => (Severity?)found.Severity)
                .SingleOrDefault()
        );

    const string Ended = Story + "(Reporting by Ada Obi; editing by Ola Hansen)\n\n";

    [Theory]
    [InlineData(Ended + "[|The bridge was the longest in the county when it opened, and its tolls paid for two schools.|]")]
    [InlineData(
        Ended + "Vestnes bridge\n\n[|The bridge was the longest in the county when it opened, and its tolls paid for two schools.|]"
    )]
    [InlineData(Ended + "The ferries go on.")]
    [InlineData(Ended + "Ada Obi has written about bridges for the paper since 2009. Write to her at ada@example.org, or call.")]
    [InlineData(Ended + "Copyright of the maps in this story lies with the county, which made them in 1998 and 2004.")]
    [InlineData(
        "The county closed the bridge, the mayor said.\n\n(Reporting by Ada Obi)\n\nThe bridge was the longest in the county when it opened, and its tolls paid for two schools."
    )]
    public void A_sign_off_ends_its_story(string marked) => AssertMarked(Rule("agency-credit", "around-signoff"), marked);

    [Theory]
    [InlineData("OSLO, Feb 2 (Reuters) [|–|] The county closed the bridge.")]
    [InlineData("OSLO, Feb 2 (Reuters)[|-|] The county closed the bridge.")]
    [InlineData("OSLO, Feb 2 (Reuters) [|—|]The county closed the bridge.")]
    [InlineData("[|Oslo|], Norway, Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData("OSLO, Feb 2 [|(Reuters|] - The county closed the bridge.")]
    [InlineData("OSLO, Feb 2 [|Reuters)|] - The county closed the bridge.")]
    [InlineData("OSLO, Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData("McALLEN, Texas, Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData("OSLO – The county closed the bridge, the mayor said, and the ferries go on.")]
    [InlineData("OSLO (dpa) – The county closed the bridge.")]
    // A byline that runs into it is no place.
    [InlineData("By Ada Obi (Reuters) - The county closed the bridge.")]
    [InlineData("By Ada Obi and Kari Nordmann (Reuters) - The county closed the bridge.")]
    [InlineData("By Ada Obi LA PAZ, Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData("(Adds quotes, byline) By AJ Obi ST. ANNE, Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData(
        "By Ada Obi OSLO, Feb 2 (Reuters) [|–|] The county closed the bridge on Monday, the mayor said, and ferries go on until May."
    )]
    [InlineData("(Recasts) [|Oslo|], Feb 2 (Reuters) - The county closed the bridge.")]
    [InlineData("The agency (Reuters - not AFP) was told first.")]
    [InlineData("(Reuters")]
    [InlineData("Reuters) - ")]
    public void A_dateline_keeps_its_agencys_form(string marked) =>
        AssertMarked(Rule("agency-credit", "dateline", "dashes: { Reuters: '-' }"), marked);

    [Theory]
    [InlineData("Jane Roe", "[|By Ola Hansen|]")]
    [InlineData("jane-roe", "[|By Ola Hansen|]")]
    [InlineData("Jane Roe", "[|By Jane Hansen|]")]
    [InlineData("Jane Roe", "By JANE ROE")]
    [InlineData("Roe, Jane", "By Jane Roe")]
    [InlineData("jane_roe", "By Jane Q. Roe")]
    [InlineData("J. Roe", "By Jane Roe")]
    [InlineData("Bob Roe", "By Robert Roe")]
    [InlineData("José Núñez", "By Jose Nunez")]
    [InlineData("Jane Roe and Ola Hansen", "By Ola Hansen")]
    [InlineData("jroe", "By Ola Hansen")]
    [InlineData("jane.roe2", "By Ola Hansen")]
    [InlineData("Jane Roe", "By Ola Hansen\n\nHarbour Press, 312 pages")]
    [InlineData("admin", "By Ola Hansen")]
    [InlineData("Harbour News Desk", "By Ola Hansen")]
    [InlineData("Reuters", "By Ola Hansen")]
    public void Header_and_text_name_the_same_writer(string author, string byline) =>
        AssertMarked(
            Rule("byline", "header-mismatch"),
            $"---\ntitle: Bridge closed\nauthor: {author}\n---\n\n{byline}\n\nThe county closed the bridge on Monday, the mayor said.\n",
            "draft.md"
        );

    [Theory]
    [InlineData("The bridge. [|Photo: Internet|]")]
    [InlineData("The bridge. [|Photo: Google Images|]")]
    [InlineData("The bridge. ([|Courtesy photo|])")]
    [InlineData("The bridge. Photo: Twitter/@obi")]
    [InlineData("The bridge. Photo courtesy of the museum")]
    [InlineData("The bridge. Ada Obi/Handout via REUTERS")]
    [InlineData("The bridge. AP Photo")]
    public void A_credit_names_somebody(string caption) =>
        AssertMarked(
            Rule("picture-credit", "weak"),
            $"Bridge closed for repairs\n\nBy Ada Obi\n\n{caption}\n\nThe county closed the bridge on Monday, the mayor said."
        );

    [Theory]
    [InlineData("canonical_url: [|https://www.harbour.example/a?b=c|]", "It was first told elsewhere.")]
    [InlineData("source: [|Harbour News|]", "It was first told elsewhere.")]
    [InlineData("canonical_url: https://harbour.example/a", "First published by *Harbour News*.")]
    [InlineData("canonical_url: https://harbour.example.org/a", "It was first told elsewhere.")]
    [InlineData("canonical_url: https://notharbour.example/a", "It was first told elsewhere.")]
    [InlineData("source: https://example.org/?u=harbour.example", "It was first told elsewhere.")]
    [InlineData("other: https://harbour.example/a", "It was first told elsewhere.")]
    public void A_licensor_gets_its_line(string field, string line)
    {
        const string Licensors = "licensors: [{name: Harbour News, hosts: [harbour.example], credit: ['published by Harbour News']}]";
        AssertMarked(
            $"extends: licence-terms\nmessage: m\n{Licensors}\n",
            $"---\ntitle: Bridge closed\n{field}\n---\n\nThe county closed the bridge on Monday, the mayor said.\n\n{line}\n",
            "draft.md"
        );
    }

    [Fact]
    public void A_house_is_not_asked_to_credit_itself()
    {
        var rules = Check
            .Load(
                (
                    "test/rule.yml",
                    "extends: licence-terms\nmessage: m\nlicensors: [{name: Harbour News, hosts: [harbour.example], credit: [x]}]\n"
                )
            )
            .Value;
        const string Draft = "---\nsource: https://harbour.example/a\n---\n\nThe bridge is shut.\n";
        Assert.NotEmpty(Check.Lint(Draft, rules: rules).Diagnostics);
        Assert.Empty(Check.Lint(Draft, rules: rules, settings: Settings.Default with { Staff = new(["Harbour News"], []) }).Diagnostics);
    }

    [Theory]
    [InlineData("TK", "The fire killed [|TK people|], [|$TK|] million went, said [|TKTK|]. [|[quote TK]|]")]
    [InlineData("names", "T.K. Roe of TK Elevator and TK Maxx flew TK 1980 on Monday; rapper TK said so at bridge.tk, TK's own site.")]
    [InlineData("code", "Write `TKTK` or `[insert name]` there.")]
    public void Placeholders_are_told_from_names(string what, string marked)
    {
        _ = what;
        var (text, _) = Markup.Read(marked) is var read ? (read.Text, read.Marks) : default;
        var found = Check.Lint(text).Diagnostics.Where(each => each.Rule.Name == "attribution/placeholder-text");
        Assert.Equal(marked, Markup.Draw(text, found.Select(each => (each.Span, (string?)null))));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(Reporting")]
    [InlineData("(Reporting by")]
    [InlineData("[;;;;)")]
    [InlineData(";(")]
    public void Half_a_sign_off_breaks_nothing(string end)
    {
        foreach (var check in (ReadOnlySpan<string>)["mixed", "signoff", "dateline"])
            _ = Check.Marked(Rule("agency-credit", check), Story + end, "draft.txt");
        _ = Check.Lint(string.Concat(Enumerable.Repeat($"{Story}{end}\n\n", 500)), "draft.txt");
    }

    static string Rule(string kind, string check, string more = "") => $"extends: {kind}\ncheck: {check}\nmessage: m\n{more}\n";

    static void AssertMarked(string rule, string marked, string path = "draft.txt") =>
        Assert.Equal(marked, Check.Marked(rule, Markup.Read(marked).Text, path));
}
