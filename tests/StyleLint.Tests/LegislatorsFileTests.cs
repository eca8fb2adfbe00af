using StyleLint.Facts;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>A list of legislators as it is published, made into a facts table.</summary>
public class LegislatorsFileTests
{
    const string Published = """
        [{ "id": { "bioguide": "O000001" }, "name": { "first": "Adaeze", "last": "Obi", "nickname": "Ada", "official_full": "Adaeze B. Obi" },
           "terms": [
             { "type": "rep", "start": "2021-01-03", "end": "2023-01-03", "state": "OH", "district": 3, "party": "Democrat" },
             { "type": "sen", "start": "2023-01-03", "end": "2029-01-03", "state": "OH", "party": "Independent" } ] }]
        """;

    [Fact]
    public void Each_term_becomes_a_row_under_each_name()
    {
        var list = SourceText.From(Published, "legislators-current.json");
        Assert.True(LegislatorsFile.IsOne(list));
        var (table, problems) = PeopleImport.Convert(LegislatorsFile.ToTable(list, new(2026, 12, 1)), FactBook.Default, new(2026, 12, 1));
        Assert.Empty(problems);
        Assert.Contains("obi,Ada Obi,,senator,United States,OH,I,2023-01-03,\n", table, StringComparison.Ordinal);
        Assert.Contains("obi,Adaeze B. Obi,,representative,United States,OH,D,2021-01-03,2023-01-03\n", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[{\"name\": {\"first\": \"Ada\", \"last\": \"Obi\"}}]")]
    public void What_is_no_such_list_is_said_in_one_line(string text)
    {
        var error = Assert.Throws<FormatException>(() => LegislatorsFile.ToTable(SourceText.From(text, "list.json"), new(2026, 12, 1)));
        Assert.StartsWith("isn't a list of legislators", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_in_many_terms_makes_no_table_without_end()
    {
        var term = """{ "type": "sen", "start": "2023-01-03", "end": "2029-01-03", "state": "OH", "party": "Independent" }""";
        var list =
            $"[{{ \"name\": {{ \"first\": \"{new string('A', 50_000)}\", \"last\": \"Obi\" }}, \"terms\": [{string.Join(',', Enumerable.Repeat(term, 2_000))}] }}]";
        var error = Assert.Throws<FormatException>(() => LegislatorsFile.ToTable(SourceText.From(list, "list.json"), new(2026, 12, 1)));
        Assert.Equal("holds more names and terms than there have been legislators", error.Message);
    }

    [Fact]
    public void A_table_is_none() => Assert.False(LegislatorsFile.IsOne(SourceText.From("person,office\n", "list.csv")));
}
