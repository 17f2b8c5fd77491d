using PaperSearch;
using PaperSearch.Names;

namespace EmbeddedSearch;

/// <summary>The observatory's reports: what an application would read from its own database.</summary>
internal static class Reports
{
    public static IReadOnlyList<Paper> All { get; } =
    [
        Report("2025-03", "2025-09-18", "Twenty Years of Sky Brightness above the Northern Station",
            "We publish 7,300 nights of sky brightness. Snow on the ground raises the brightness by 0.4 mag, more than the "
                + "lamps of the new harbour do. The nights without moon and clouds became darker after 2019, when the town "
                + "replaced its lamps.",
            ["Ilse Norgaard", "Tomasz Wilk"], ["astro-ph.IM", "physics.ao-ph"]),
        Report("2025-02", "2025-05-06", "Telling Satellites from Meteors with a Camera of 300 Grams",
            "A camera as light as a lens cap sees 120 satellites and six meteors an hour. A small neural network tells them "
                + "apart by their light curves with an error of 2 %. It runs on the camera itself. Data and code are published.",
            ["Maren Osei", "Tomasz Wilk", "Ilse Norgaard"], ["cs.CV", "astro-ph.IM"], hasCode: true),
        Report("2025-01", "2025-01-20", "Bounds on the $H_0$ Tension from Three Lensed Quasars",
            "Delays between the images of three lensed quasars give a constant of 71.8 ± 3.9 km/s/Mpc. Our bounds are too wide "
                + "to decide the tension; we show which observations of the next five years would.",
            ["Amadou Diallo", "Ilse Norgaard"], ["astro-ph.CO"], doi: "10.5555/observatory.2025.1"),
        Report("2024-04", "2024-11-02", "Learning to Point: Reinforcement Learning for a Telescope in the Wind",
            "Gusts move our telescope by several arc seconds. A controller that learned in simulation, and then for eleven "
                + "nights outside, halves the error without a new motor. We describe what it learned wrong at first.",
            ["Maren Osei", "Junko Hara"], ["cs.RO", "cs.LG", "astro-ph.IM"], hasCode: true),
        Report("2024-03", "2024-08-14", "A Catalogue of 412 Variable Stars in Lyra",
            "From ten summers of photometry we list 412 variable stars in Lyra, 96 of them new. For each we give a period, an "
                + "amplitude and a light curve that can be read by programs.",
            ["Tomasz Wilk", "Amadou Diallo"], ["astro-ph.SR"]),
        Report("2024-02", "2024-04-09", "השמיים מעל התחנה: מדידות אור בלילות ללא ירח",
            "מדדנו את בהירות השמיים במשך מאה לילות ללא ירח. The measurements agree with those of the northern station within "
                + "0.1 mag.",
            ["Noa Peled", "Ilse Norgaard"], ["astro-ph.IM"]),
        Report("2024-01", "2024-02-27", "What Do Public Nights Teach? A Study with 1,900 Visitors",
            "Visitors who looked through a telescope themselves remembered more of the sky after a year than those who saw the "
                + "same objects on a screen. The effect is strongest for children between eight and eleven.",
            ["Junko Hara"], ["physics.ed-ph"]),
        Report("2023-02", "2023-10-11", "Fast Matched Filters for Exoplanet Transits on Small Machines",
            "We search light curves for transits with matched filters in the frequency domain. On a machine of two cores a year "
                + "of data takes four minutes. All known planets in the field are found again, and two candidates are new.",
            ["Amadou Diallo", "Maren Osei"], ["astro-ph.EP", "eess.SP"], hasCode: true),
        Report("2023-01", "2023-03-30", "Dust, Salt and Spiders: Care of Mirrors near the Sea",
            "Mirrors near the sea lose 9 % of their reflectivity in a year. We compare washing with water, with carbon dioxide "
                + "snow, and doing nothing, and count the spiders that moved in.",
            ["Ilse Norgaard"], ["astro-ph.IM"]),
        Report("2022-02", "2022-09-05", "Meta-Learning Light Curves from a Handful of Nights",
            "Periods of variable stars can be told from few nights when a network has learned on many other stars how to learn. "
                + "With five nights our error is as low as that of classical methods with forty.",
            ["Maren Osei", "Junko Hara"], ["cs.LG", "astro-ph.SR"], hasCode: true),
        Report("2022-01", "2022-01-17", "A Clock for Everybody: Time to a Microsecond over Radio",
            "We receive the time from a long-wave sender 900 km away and correct it for the height of the ionosphere. After one "
                + "night a cheap clock is right to 0.8 µs.",
            ["Junko Hara", "Tomasz Wilk"], ["physics.ins-det", "eess.SP"]),
    ];

    private static Paper Report(
        string number, string date, string title, string text,
        IEnumerable<string> authors, IEnumerable<string> categories, bool hasCode = false, string? doi = null) => new()
        {
            Id = PaperId.Parse("report:" + number),
            Title = title,
            Abstract = text,
            Authors = [.. authors.Select(AuthorParser.Parse)],
            Categories = [.. categories.Select(ArxivTaxonomy.Resolve)],
            Date = PaperDate.Parse(date),
            HasCode = hasCode,
            Doi = doi,
        };
}
