using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Quality;

public abstract class TaskQualityTests(AssayHost host)
{
    [Fact]
    public async Task Labelers_who_agree_are_told_from_the_one_who_does_not()
    {
        var work = await TeamWork.Start(host, new() { Samples = 24, Labelers = 3, Repetition = 3 });
        var truth = work.SampleIds.Select((id, n) => (id, n % 2 == 0 ? "cat" : "dog")).ToDictionary();

        // Two say the truth; the third calls every dog a bird.
        await work.LabelAll((item, labeler) => labeler == 2 && truth[item.SampleId!] == "dog" ? "bird" : truth[item.SampleId!]);
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        (quality.SampleCount, quality.UnitCount, quality.ModelConverged).ShouldBe((24, 24, true));

        // 12 samples without disagreement, 12 with 2 of 3 pairs: 1 − (n − 1)·Σ D_o / (n² − Σ n_c²) = 1 − 71·24 / (5184 − 36² − 24² − 12²).
        var alpha = quality.Agreement!.Single(c => c.Name == "krippendorff_alpha");
        alpha.Value!.Value.ShouldBe(1 - 71.0 * 24 / (5184 - 36 * 36 - 24 * 24 - 12 * 12), 1e-9);
        alpha.Value!.Value.ShouldBeInRange(alpha.Lower!.Value, alpha.Upper!.Value);
        alpha.Seed.ShouldNotBeNull();
        (await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId)).Agreement!.Single(c => c.Name == "krippendorff_alpha").ShouldBe(alpha);

        // Fleiss: (P − P_e) / (1 − P_e) with P = (12·1 + 12·⅓)/24 and P_e of the shares 36, 24 and 12 of 72.
        var kappa = quality.Agreement!.Single(c => c.Name == "fleiss_kappa");
        var chance = (36.0 * 36 + 24 * 24 + 12 * 12) / (72 * 72);
        kappa.Value!.Value.ShouldBe((16.0 / 24 - chance) / (1 - chance), 1e-9);
        kappa.Value!.Value.ShouldBeInRange(kappa.Lower!.Value, kappa.Upper!.Value);
        quality.Agreement!.ShouldNotContain(c => c.Name == "cohen_kappa");
        quality.Labelers!.ShouldAllBe(l => l.SubmissionCount == 24 && l.DayCount >= 1 && l.ActiveMs == 0);
        var odd = quality.Labelers!.Single(l => l.Email == work.Labelers[2].Email);
        odd.Accuracy!.Rate!.Value.ShouldBe(0.5, 0.05);
        odd.Confusions![0].ShouldSatisfyAllConditions(c => c.Truth.ShouldBe("dog"), c => c.Given.ShouldBe("bird"), c => c.Share!.Value.ShouldBeGreaterThan(0.95));
        quality.Labelers!.Where(l => l != odd).ShouldAllBe(l => l.Accuracy!.Lower > 0.8 && l.Confusions!.Count == 0);
    }

    [Fact]
    public async Task Two_labelers_have_a_kappa()
    {
        var work = await TeamWork.Start(host, new() { Samples = 10, Labelers = 2, Repetition = 2 });
        var first = work.SampleIds.Take(5).ToHashSet();
        await work.LabelAll((item, labeler) => first.Contains(item.SampleId!) ? "cat" : labeler == 0 ? "dog" : "cat");

        // They agree on 5 of 10; one says cat always, the other half the time: expected 0.5.
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        quality.Agreement!.Single(c => c.Name == "cohen_kappa").Value!.Value.ShouldBe(0, 1e-9);
        quality.Agreement!.ShouldNotContain(c => c.Name == "fleiss_kappa");
    }

    [Fact]
    public async Task Fleiss_kappa_says_why_there_is_none_while_some_have_not_labeled_what_others_have()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 3, Repetition = 3 });
        await work.Label(work.Labelers[0].Client, work.SampleIds.Select(id => (id, "cat")));
        await work.Label(work.Labelers[1].Client, work.SampleIds.Select((id, n) => (id, n == 0 ? "dog" : "cat")));
        await work.Label(work.Labelers[2].Client, (work.SampleIds[0], "cat"));

        var kappa = (await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId)).Agreement!.Single(c => c.Name == "fleiss_kappa");
        (kappa.Value, kappa.UndefinedReason).ShouldBe((null, "unequal_labelers"));
        kappa.Undefined.ShouldBe("undefined, because the items were not labeled by equally many labelers");
        (await work.Owner.GetTaskQualityCsvAsync(work.DatasetId, work.TaskId)).Split('\n')
            .ShouldContain("fleiss_kappa,,,,,,,,,,\"undefined, because the items were not labeled by equally many labelers\"");
    }

    [Fact]
    public async Task With_one_labeler_per_sample_agreement_is_undefined_and_reviews_and_acceptances_count()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 1, Reviewer = true });
        await work.LabelAll();
        await Review(work.SampleIds.Take(2), false);
        await Review(work.SampleIds.Skip(2), true);
        await work.LabelAll();
        await Review(work.SampleIds.Take(2), true);
        await work.StartAcceptance(rate: 1);
        foreach (var (item, n) in (await work.Items(state: "__WORKFORCE_SAMPLED__")).Select((item, n) => (item, n)))
            await work.Judge(item, n > 0);

        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        (quality.SampleCount, quality.ModelConverged).ShouldBe((0, null));
        quality.Agreement!.ShouldAllBe(c => c.Value == null && c.Undefined == "undefined, because each sample has one labeler");
        var labeler = quality.Labelers!.ShouldHaveSingleItem();
        labeler.FirstPassYield!.Rate!.Value.ShouldBe(4.0 / 6, 1e-9);
        labeler.AcceptanceRate!.Rate!.Value.ShouldBe(5.0 / 6, 1e-9);
        (labeler.ReworkCount, labeler.Accuracy).ShouldBe((2, null));

        Task Review(IEnumerable<string> samples, bool accept) => work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Comments = [.. samples.Select(id => new SampleComment { SampleId = id, Accept = accept, Comment = accept ? null : "look again" })],
        });
    }

    [Fact]
    public async Task What_reviews_rejected_is_corrected_by_how_reviewers_err_on_gold()
    {
        // Of 20 gold items 10 are labeled wrong. The reviewer rejects 8 of these and 1 of the right ones; of 40 others, 10.
        var work = await TeamWork.Start(host, new() { Samples = 40, Labelers = 1, Reviewer = true, GoldSamples = 20, Gold = new() { SamplesPerLabeler = 20 } });
        var gold = work.GoldIds.Order(StringComparer.Ordinal).ToList();
        await work.LabelAll((item, _) => gold.IndexOf(item.SampleId!) is >= 0 and < 10 ? "dog" : "cat");
        await Review(work.SampleIds.Take(10), work.SampleIds.Skip(10));
        var without = (await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId)).Reviews!;
        (without.ReviewedCount, without.RejectedRate!.Rate).ShouldBe((40, 0.25));
        (without.WrongRate!.Rate, without.WrongRate.UndefinedReason).ShouldBe((null, "no_double_checks"));

        await Review([.. gold.Take(8), gold[10]], [.. gold[8..10], .. gold[11..]]);
        var reviews = (await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId)).Reviews!;
        (reviews.ReviewedCount, reviews.Sensitivity!.Rate, reviews.Specificity!.Rate).ShouldBe((40, 0.8, 0.9));
        reviews.WrongRate!.Rate!.Value.ShouldBe((0.25 + 0.9 - 1) / (0.8 + 0.9 - 1), 1e-9);
        reviews.WrongRate.Rate!.Value.ShouldBeInRange(reviews.WrongRate.Lower!.Value, reviews.WrongRate.Upper!.Value);
        (await work.Owner.GetTaskQualityCsvAsync(work.DatasetId, work.TaskId)).Split('\n').ShouldContain(line => line.StartsWith("wrong_rate,,,,,0.21428571", StringComparison.Ordinal));

        Task Review(IEnumerable<string> rejected, IEnumerable<string> accepted) => work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Comments = [.. rejected.Select(id => new SampleComment { SampleId = id, Accept = false, Comment = "look again" }), .. accepted.Select(id => new SampleComment { SampleId = id, Accept = true })],
        });
    }

    [Fact]
    public async Task Quality_comes_as_csv_that_no_spreadsheet_runs()
    {
        var work = await TeamWork.Start(host, new() { Samples = 24, Labelers = 3, Repetition = 3 });
        var dogs = work.SampleIds.Where((_, n) => n % 2 == 1).ToHashSet();

        await work.Owner.CreateLabelsAsync(work.DatasetId, new() { Labels = [new() { Name = "=1+1" }] });

        // The third calls every dog something that a spreadsheet would take for a formula.
        await work.LabelAll((item, labeler) => !dogs.Contains(item.SampleId!) ? "cat" : labeler == 2 ? "=1+1" : "dog");
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        var lines = (await work.Owner.GetTaskQualityCsvAsync(work.DatasetId, work.TaskId)).Split('\n');

        lines[0].ShouldBe("measure,worker_id,email,truth,given,value,lower,upper,confidence,seed,undefined");
        lines[1..3].ShouldBe(["sample_count,,,,,24,,,,,", "unit_count,,,,,24,,,,,"]);
        var alpha = quality.Agreement!.Single(c => c.Name == "krippendorff_alpha");
        lines.ShouldContain(FormattableString.Invariant($"krippendorff_alpha,,,,,{alpha.Value},{alpha.Lower},{alpha.Upper},{alpha.Confidence},{alpha.Seed},"));
        var odd = quality.Labelers!.Single(l => l.Email == work.Labelers[2].Email);
        lines.ShouldContain(FormattableString.Invariant($"accuracy,{odd.WorkerId},{odd.Email},,,{odd.Accuracy!.Rate},{odd.Accuracy.Lower},{odd.Accuracy.Upper},0.95,,"));
        lines.ShouldContain($"first_pass_yield,{odd.WorkerId},{odd.Email},,,,,,,,\"undefined, because there are no data\"");
        lines.ShouldContain(FormattableString.Invariant($"confusion,{odd.WorkerId},{odd.Email},dog,\"\t=1+1\",{odd.Confusions![0].Share},,,,,"));

        // The whole matrix of each labeler: two right labels that they met by three given ones, each row adding up to one.
        var matrix = lines.Where(l => l.StartsWith($"confusion,{odd.WorkerId},", StringComparison.Ordinal)).Select(l => l.Split(',')).ToList();
        matrix.Select(c => (c[3], c[4])).ShouldBe([("cat", "cat"), ("cat", "dog"), ("cat", "\"\t=1+1\""), ("dog", "cat"), ("dog", "dog"), ("dog", "\"\t=1+1\"")], ignoreOrder: true);
        matrix.GroupBy(c => c[3]).ShouldAllBe(row => Math.Abs(row.Sum(c => double.Parse(c[5], System.Globalization.CultureInfo.InvariantCulture)) - 1) < 1e-9);
        lines.Count(l => l.StartsWith("rework_count,", StringComparison.Ordinal)).ShouldBe(3);
        lines.ShouldContain($"submission_count,{odd.WorkerId},{odd.Email},,,24,,,,,");
        lines.ShouldContain($"day_count,{odd.WorkerId},{odd.Email},,,{odd.DayCount},,,,,");
        lines.ShouldContain($"active_ms,{odd.WorkerId},{odd.Email},,,0,,,,,");
    }

    [Fact]
    public async Task The_header_accept_chooses_csv_and_other_formats_are_refused()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1 });
        (await Ask("", "text/csv")).ShouldStartWith("text/csv");
        (await Ask("", "text/csv;q=0.5, application/json")).ShouldStartWith("application/json");
        (await Ask("?format=json", "text/csv")).ShouldStartWith("application/json");
        (await Ask("?format=csv", "*/*")).ShouldStartWith("text/csv");
        (await work.Project.Send(HttpMethod.Get, Path("?format=xml"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        string Path(string query) => $"/assay/v1/{{project_id}}/datasets/{work.DatasetId}/workforce-tasks/{work.TaskId}/quality{query}";

        async Task<string> Ask(string query, string accept) =>
            (await work.Project.Send(HttpMethod.Get, Path(query), null, ("Accept", accept))).Headers["Content-Type"];
    }

    [Fact]
    public async Task Nothing_submitted_says_that_there_are_no_data_and_labelers_may_not_ask()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 2, Repetition = 2 });
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        quality.Agreement!.ShouldAllBe(c => c.Undefined == "undefined, because there are no data");
        quality.Labelers!.ShouldAllBe(l => l.Accuracy == null && l.FirstPassYield == null && l.AcceptanceRate == null);
        await Eventually.Refused(() => work.Labelers[0].Client.GetTaskQualityAsync(work.DatasetId, work.TaskId), "4600");
    }
}

public sealed class TaskQualityTestsOnSqlite(SqliteHost host) : TaskQualityTests(host);

public sealed class TaskQualityTestsOnPostgres(PostgresHost host) : TaskQualityTests(host);
