using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>
/// Names are drawn as <c>{|number office@country -past=people of the facts:name|}</c>; the parts that are not there are left out.
/// </summary>
public class MentionReaderTests
{
    [Theory]
    // Titles before the name.
    [InlineData("Flags flew for {|0 president@United States=Donald Trump:Donald Trump|} in Oslo.")]
    [InlineData("Flags flew for {|0 foreign minister=Sergei Lavrov:Sergei Lavrov|} in Oslo.", "foreign minister ")]
    [InlineData("Flags flew for {|0 foreign minister@Russia=Sergei Lavrov:Sergey Lavrov|} in Oslo.", "Russia's Foreign Minister ")]
    [InlineData("Flags flew for {|0 president@France=Emmanuel Macron:Emmanuel Macron|}.", "the president of France ")]
    [InlineData("Flags flew for {|0 prime minister@United Kingdom -former=Tony Blair:Tony Blair|}.", "Britain's former prime minister ")]
    [InlineData("Flags flew for {|0 president -ex-=Leonid Kuchma:Leonid Kuchma|}.", "ex-President ")]
    [InlineData("Flags flew for {|0 foreign minister=Marco Rubio:Marco Rubio|}.", "Secretary of State ")]
    [InlineData("Flags flew for {|0 president@South Korea=Lee Jae-myung:Lee Jae Myung|}.", "South Korean President ")]
    [InlineData(
        "Flags flew for {|0 president@European Commission=Ursula von der Leyen:Ursula von der Leyen|}.",
        "European Commission President "
    )]
    [InlineData("Flags flew for {|0 president@Kenya=Daniel arap Moi:Daniel arap Moi|} in Oslo.", "Kenyan President ")]
    public void A_title_before_a_name_says_office_and_country(string marked, string title = "U.S. President ") =>
        AssertRead(marked.Insert(marked.IndexOf("{|", StringComparison.Ordinal), title));

    [Theory]
    [InlineData("{|0 finance minister@France -former:Jane Roe|}, the former finance minister of France, sold hats.")]
    [InlineData("{|0 mayor:Jane Roe|}, mayor, sold hats.")]
    [InlineData("{|0 president@Ukraine=Volodymyr Zelenskiy:Volodymyr Zelensky|}, Ukraine's president, sent hats.")]
    [InlineData("{|0:Jane Roe|}, an engineer, said the harbour was old.")]
    [InlineData("{|0:Jane Roe|}, who had rowed there with her two sons, told the town so.")]
    [InlineData("{|0:Jane Roe|}, 34, said the harbour was old.")]
    [InlineData("{|0:Jane Roe|}, the yard's oldest hand, added that it rained.")]
    [InlineData("{|0:Jane Roe|}, from the shop on the quay, said so.")]
    [InlineData("Port Roe, a town on the coast, sold hats.")]
    [InlineData("Hats went to Jane Roe, the former owner of a mill.")]
    [InlineData("Hats went to the harbour's chief engineer, {|0:Jane Roe|}. They left the harbour, Port Roe, by ferry.")]
    public void A_title_after_a_name_counts_as_well(string marked) => AssertRead(marked);

    [Theory]
    [InlineData("{|0 mayor:Ada O'Brien|} spoke.", "Mayor ")]
    [InlineData("{|0 senator:Jean-Luc van der Berg|} spoke.", "Senator ")]
    [InlineData("{|0 judge:Ada B. McRoe|} spoke.", "Judge ")]
    [InlineData("{|0 governor:Bo Lind Jr|}. spoke.", "Governor ")]
    [InlineData("{|0:Ada Lind|} spoke.", "Dr. ")]
    public void Names_come_in_many_shapes(string marked, string title) => AssertRead(title + marked);

    [Fact]
    public void Later_mentions_by_surname_are_the_same_person() =>
        AssertRead(
            "Mayor {|0 mayor:Ada Lind|} met Judge {|1 judge:Bo Roe|}. {|0:Lind|}'s hat flew off, and {|1:Roe|} caught it. \"Thanks,\" {|0:Lind|} said."
        );

    [Fact]
    public void The_family_name_comes_first_where_the_facts_say_so()
    {
        var story = Check.Read("Chinese President Xi Jinping skated. Xi fell.", "a.txt");
        Assert.Equal(["Xi", "Xi"], story.Mentions.Select(mention => mention.Surname.Text));
        Assert.Equal("Jinping", story.Mentions[0].Given!.Value.Text);
        Assert.Equal([0, 0], story.Mentions.Select(mention => mention.Individual));
    }

    [Theory]
    [InlineData("President-elect Obi said no.", null)]
    [InlineData("Watching Donald Trump, they skated.", "Donald")]
    [InlineData("Mayor Ben Obi skated.", "Ben")]
    [InlineData("Mayor Al Obi skated.", "Al")]
    [InlineData("Mayor Van Obi skated.", null)]
    [InlineData("Mayor Ben van Obi skated.", "Ben")]
    public void Some_first_names_look_like_particles(string draft, string? given) =>
        Assert.Equal(given, Assert.Single(Check.Read(draft, "a.txt").Mentions).Given?.Text);

    [Theory]
    [InlineData("The {|0=Donald Trump:Trump|} administration bought hats.")]
    [InlineData("In government circles, hats are bought. On administration, hats are bought.")]
    [InlineData("Aides praised President {|0 president=Donald Trump:Trump|}.")]
    [InlineData("Aides praised President {|0 president=George H.W. Bush+George W. Bush:Bush|}.")]
    [InlineData("Aides praised President {|0 president=George W. Bush:George W. Bush|}.")]
    [InlineData("Aides praised President {|0 president=George H.W. Bush+George W. Bush:George Bush|}.")]
    [InlineData("Aides praised U.S. President {|0 president@United States=Donald Trump:Donald J. Trump|}.")]
    public void Homonyms_are_kept_apart_as_far_as_the_words_allow(string marked) => AssertRead(marked);

    [Theory]
    [InlineData("The rowing club's President {|0 president:Mike Johnson|} cut the ribbon.")]
    [InlineData("Chairman {|0 chairman:Paul Martin|} of the choir sang.")]
    public void Somebody_elses_office_is_nobody_in_the_facts(string marked) => AssertRead(marked);

    [Theory]
    [InlineData("The Foreign Ministry and the White House spoke to the Supreme Court in New York on Wall Street.")]
    [InlineData("They flew to Ronald Reagan National Airport and the Gerald Ford Museum.")]
    [InlineData("Barclays Bank said Tuesday it had bought General Motors stock from Goldman Sachs.")]
    [InlineData("On Monday, Speaker Series tickets went on sale at Charles Street.")]
    [InlineData("The New York Times said Secretary of State papers were lost; Chief Executive Monday.")]
    [InlineData("President Avenue, Prince Street and Captain Cook School said no.")]
    [InlineData("Jean Paul Martin Roe is nobody.")]
    [InlineData("Donald Trump Jr. came to the United States.")]
    [InlineData("In May the Straw Hat Company said Major League Baseball was out.")]
    [InlineData("BOARD MEMBER ADA LIND SAID NO AND MAYOR BO ROE SAID YES.")]
    public void Not_every_capital_is_a_person(string text) => AssertRead(text);

    [Theory]
    [InlineData("")]
    [InlineData("’s 's ' - . , -' '-")]
    [InlineData("\ud800\ud800 President \udc00 \u0301")]
    [InlineData("President of the of the of the U.S. U.S. U.S.")]
    [InlineData("Ex- former- then- al- d' O' Mr. Mr. Mr.")]
    [InlineData("von der de la bin al von der")]
    public void Hostile_words_do_no_harm(string text) => Assert.NotNull(Check.Read(text, "a.txt").Mentions.ToString());

    [Theory]
    [InlineData("President Trump ")]
    [InlineData("Capital ")]
    [InlineData("de la ")]
    [InlineData("former ")]
    [InlineData("U.S. ")]
    [InlineData("the president of ")]
    [InlineData("Mayor Ada Lind said ")]
    public void What_a_long_draft_costs_grows_with_its_length(string words)
    {
        var (small, large) = (Cost(2_000), Cost(8_000));
        Assert.True(
            large.Steps < small.Steps * 5,
            $"{small.Steps:N0} steps for 2,000, {large.Steps:N0} for 8,000; {Growth.StepCounter.Worst(small, large)}"
        );

        Growth.Cost Cost(int count) =>
            Growth.StepCounter.Of(Growth.CountedRun.Mentions, string.Concat(Enumerable.Repeat(words, count)), "a.txt");
    }

    static void AssertRead(string marked)
    {
        var text = Markup.Read(marked).Text;
        Assert.Equal(
            marked,
            Markup.Draw(text, Check.Read(text, "a.txt").Mentions.Select(mention => (mention.At.Span, (string?)Label(mention))))
        );
    }

    static string Label(Mention mention)
    {
        var label = mention.Individual.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (mention.Office is { } office)
            label += $" {office.Name}";
        if (mention.Country is { } country)
            label += $"@{country}";
        if (mention.PastWord is { } past)
            label += $" -{past}";
        return
            mention.Given is null && mention.Title is null && mention.Individual >= 0 && mention.Candidates.IsEmpty
            || mention.Candidates.IsEmpty
            ? label
            : $"{label}={string.Join('+', mention.Candidates.Select(person => person.Name))}";
    }
}
