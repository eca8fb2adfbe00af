using System.Text;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>Names one slip from well-known ones.</summary>
public class MisspeltNameTests
{
    static string[] Found(string draft) =>
        [.. Check.Lint(draft).Diagnostics.Where(found => found.Rule.Name is "titles/misspelt-name").Select(found => found.Message)];

    static string[] Keys(ReadOnlySpan<byte> table) =>
        [
            .. Encoding
                .UTF8.GetString(table)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(row => row[0] != '#')
                .Select(row => row.Split(',')[0]),
        ];

    [Fact]
    public void The_tables_are_in_the_order_of_their_keys()
    {
        foreach (
            var keys in new[]
            {
                Keys(ShippedFiles.NamesBySurname),
                Keys(ShippedFiles.NamesByGivenName),
                Keys(ShippedFiles.UsSurnames),
                Keys(ShippedFiles.UsGivenNames),
            }
        )
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void The_two_tables_of_names_hold_the_same_people()
    {
        var turned = Rows(ShippedFiles.NamesByGivenName)
            .SelectMany(row => row.Names.Split(';').Select(surname => $"{row.Key} {surname.TrimEnd('+', '~')}"));
        var straight = Rows(ShippedFiles.NamesBySurname)
            .SelectMany(row =>
                row.Names.Split('|')[0]
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .Select(given => $"{given.Split('=')[0]} {row.Key}")
            );
        Assert.Equal(straight.Order(StringComparer.Ordinal), turned.Order(StringComparer.Ordinal));

        static IEnumerable<(string Key, string Names)> Rows(ReadOnlySpan<byte> table) =>
            Encoding
                .UTF8.GetString(table)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(row => row[0] != '#')
                .Select(row => row.Split(','))
                .Select(parts => (parts[0], parts[1]));
    }

    [Theory]
    [InlineData("psaky", "psaki")] // another letter
    [InlineData("paski", "psaki")] // changed round
    [InlineData("pskai", "psaki")]
    [InlineData("neilsen", "nielsen")]
    [InlineData("scaramuicci", "scaramucci")]
    [InlineData("buffet", "buffett")]
    [InlineData("pierse", "pierce")]
    [InlineData("steven", "stephen", false)] // a name of its own sound, and too far
    [InlineData("sofie", "sophie")]
    [InlineData("erik", "erick")]
    [InlineData("kelly", "kellie")]
    [InlineData("brown", "crown", false)] // the first letter stays
    [InlineData("smith", "smith", false)]
    public void A_slip_is_one_edit_or_another_spelling_of_the_sound(string written, string known, bool isSlip = true) =>
        Assert.Equal(isSlip, NameSlip.IsSlip(Encoding.ASCII.GetBytes(written), Encoding.ASCII.GetBytes(known)));

    [Theory]
    [InlineData("Critics said Jan Psaki had left.", "Jan Psaki", "Jen Psaki")]
    [InlineData("Critics said David H. Petreaus had left.", "David H. Petreaus", "David Petraeus")]
    [InlineData("Rep. Martha McSalley won the seat.", "Martha McSalley", "Martha McSally")]
    [InlineData("The letter went to Sens. Diane Feinstein and Cory Booker.", "Diane Feinstein", "Dianne Feinstein")]
    [InlineData("The bill of Bill Schuster (R-Pa.) passed.", "Bill Schuster", "Bill Shuster")]
    [InlineData("German Chancellor Angela Merkle sang.", "Angela Merkle", "Angela Merkel")]
    public void A_slip_is_found_wherever_the_name_stands(string sentence, string written, string right) =>
        Assert.Equal(
            $"\"{written}\" is one slip from {right}. If that is who is meant, correct it.",
            Assert.Single(Found($"The pier was closed on Monday. {sentence}"))
        );

    [Theory]
    // Known as written, in either form.
    [InlineData("Jen Psaki met Kirstjen Nielsen and Ruth Bader Ginsburg.")]
    [InlineData("Moammar Gadhafi and Muammar Gaddafi were one.")]
    // Names of other scripts are spelt in more ways than one.
    [InlineData("Palestinian President Mahmud Abbas sang.")]
    // Introduced in their own right.
    [InlineData("Kay Hagen, a teacher, sang.")]
    [InlineData("Kay Hagen, 61, sang.")]
    [InlineData("Police Chief Kay Hagen sang.")]
    [InlineData("The deal holds, spokeswoman Elina Kazan said.")]
    [InlineData("\"It holds,\" said Omair Sharif, an economist at a bank.")]
    [InlineData("Nic Brown at Harbour Bank says that it holds.")]
    // Names that many have.
    [InlineData("Jon Kelly and Mike Levine sang with John Browder.")]
    // Longer names, plurals and things.
    [InlineData("Jon Paul Lupo sang of the Chris Christies of the world and Princes William and Harry.")]
    [InlineData("(Pete Marovich)")]
    [InlineData("The train left Rock Hill, South Carolina, for Las Vegas.")]
    public void Whoever_may_be_somebody_else_is_left_alone(string sentence) =>
        Assert.Empty(Found($"The pier was closed on Monday. {sentence}"));

    [Fact]
    public void A_name_misspelt_twice_is_one_finding() =>
        Assert.Single(Found("The pier was closed on Monday. Reince Preibus sang.\n\nReince Preibus danced as well."));

    [Theory]
    [InlineData("The pier was praised by Elizabeth Waren. Later Warren rowed.")]
    [InlineData("The pier was praised by John Boehtner, it is said.")]
    [InlineData("The pier was praised by President-elect Donlad Trump.")]
    [InlineData("The pier was praised by Senate Majority Whip John Corny, R-Texas.")]
    [InlineData("The pier was praised by Gov. Scott Walekr and his wife.")]
    [InlineData("The pier was praised by Democratic Sen. Max Baucuss and his wife.")]
    [InlineData("The pier was praised by Democratic Sen. Chriss Murphy and his wife.")]
    public void A_known_name_misspelt_is_found(string draft) => Assert.Single(Found(draft));

    [Theory]
    [InlineData("The pier was praised by Elizabeth Waring, a teacher. Later Warren Obi rowed.")]
    [InlineData("The pier was praised by Max Baucus, Elizabeth Warren and the Chris Christies of this town.")]
    [InlineData("The pier was praised by John Cornish and by John Cornyn.")]
    public void Another_name_stays(string draft) => Assert.Empty(Found(draft));
}
