namespace Assay.Quality.Tests;

public sealed class LabelerModelTests
{
    // A. Dawid and A. Skene, 1979, Table 1: 45 patients, the first anaesthetist asked three times, the others once.
    private const string Anaesthetists = """
        1111111 3334334 1122122 2223121 2223222 2223322 1122111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 1211111
        1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 1111111 1121121
        1111111 3333233 1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222
        """;

    [Fact]
    public void Dawid_and_Skenes_own_example_comes_out()
    {
        // The shares as published are those after four passes; the likelihood is largest a little farther on.
        Shares(DawidSkene.Fit(Patients(), new(MaxIterations: 4))).ShouldBe([0.4001, 0.4221, 0.1112, 0.0667]);
        var model = DawidSkene.Fit(Patients(), new(MaxIterations: 1000, Tolerance: 1e-9));
        model.Converged.ShouldBeTrue();
        Shares(model).ShouldBe([0.4000, 0.4216, 0.1118, 0.0667]);
        model.LogLikelihood.ShouldBe(-190.730997, 1e-6);

        // Their Table 4: patient 3 is of class 2, patient 1 of class 1, patient 11 of class 4, all but surely.
        model.LabelOf(2).ShouldBe(1);
        model.Posterior(0)[0].ShouldBeGreaterThan(0.999);
        model.Posterior(10)[3].ShouldBeGreaterThan(0.999);

        // Their Table 2: the first anaesthetist calls nine tenths of class 1 by its name, the fifth all of it.
        model.Confusion(0, 0, 0)!.Value.ShouldBe(0.9, 0.015);
        model.Confusion(4, 0, 0)!.Value.ShouldBe(1, 0.006);
    }

    [Theory]
    [InlineData("ds")]
    [InlineData("coin")]
    [InlineData("mace")]
    [InlineData("glad")]
    public void Good_labelers_outvote_bad_ones_and_are_recognised(string model)
    {
        // Two who are right 19 times of 20, five who guess among four: a majority of votes errs often.
        var (ratings, truth) = Crowd(600, 4, [0.95, 0.95, 0.25, 0.25, 0.25, 0.25, 0.25], 11);
        var fitted = Fit(model, ratings);
        var right = Enumerable.Range(0, 600).Count(i => fitted.LabelOf(i) == truth[i]);
        var votes = Enumerable.Range(0, 600).Count(i => ratings.CategoriesOf(i).ToArray().GroupBy(c => c).MaxBy(g => g.Count())!.Key == truth[i]);
        right.ShouldBeGreaterThan(540);
        right.ShouldBeGreaterThan(votes);
        fitted.Accuracy(0).Value!.Value.ShouldBe(0.95, 0.05);
        fitted.Accuracy(3).Value!.Value.ShouldBe(0.25, 0.08);
        fitted.Accuracy(3).Interval!.Value.Upper.ShouldBeLessThan(fitted.Accuracy(0).Interval!.Value.Lower);
        for (var i = 0; i < 600; i++)
            fitted.Posterior(i).ToArray().Sum().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void What_the_model_knows_of_its_labelers_tells_about_items_it_has_not_seen()
    {
        var (ratings, _) = Crowd(600, 4, [0.95, 0.95, 0.25, 0.25, 0.25, 0.25, 0.25], 11);
        var model = DawidSkene.Fit(ratings, smoothing: 0.01);
        for (var item = 0; item < ratings.Items; item++)
        {
            var posterior = model.PosteriorOf(ratings.LabelersOf(item), ratings.CategoriesOf(item));
            for (var c = 0; c < 4; c++)
                posterior[c].ShouldBe(model.Posterior(item)[c], 1e-3);
        }

        // One of those who are right outweighs two who guess; a stranger tells nothing.
        model.PosteriorOf([0, 3, 4], [1, 2, 2])[1].ShouldBeGreaterThan(0.8);
        model.PosteriorOf([99], [1]).Zip(model.ClassShares).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-12);
        Should.Throw<ArgumentException>(() => model.PosteriorOf([0], [1, 2]));
    }

    [Fact]
    public void Confusion_finds_the_labeler_who_mixes_up_two_names()
    {
        var (ratings, truth) = Crowd(900, 3, [0.95, 0.95, 0.95], 3);
        var turned = new List<Rating>();
        for (var item = 0; item < ratings.Items; item++)
            for (var k = 0; k < 3; k++)
                turned.Add(new(item, ratings.LabelersOf(item)[k], k == 2 && truth[item] == 0 ? 1 : ratings.CategoriesOf(item)[k]));
        var model = DawidSkene.Fit(new Ratings(900, 3, 3, turned.ToArray()));
        model.Confusion(2, 0, 1)!.Value.ShouldBeGreaterThan(0.95);
        model.Confusion(0, 0, 0)!.Value.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void The_likelihood_never_falls_and_an_early_stop_is_reported()
    {
        var (ratings, _) = Crowd(200, 3, [0.8, 0.7, 0.6, 0.5], 8);
        var before = double.NegativeInfinity;
        for (var passes = 1; passes < 30; passes++)
        {
            var model = DawidSkene.Fit(ratings, new(passes, 0));
            model.LogLikelihood.ShouldBeGreaterThanOrEqualTo(before - 1e-9);
            model.Converged.ShouldBeFalse();
            before = model.LogLikelihood;
        }
    }

    [Fact]
    public void Random_starts_repeat_with_their_seed()
    {
        var (ratings, _) = Crowd(100, 3, [0.8, 0.7, 0.6], 2);
        var (a, b) = (Mace.Fit(ratings, seed: 5), Mace.Fit(ratings, seed: 5));
        a.LogLikelihood.ShouldBe(b.LogLikelihood);
        a.Posterior(7).ToArray().ShouldBe(b.Posterior(7).ToArray());
        a.Seed.ShouldBe(5);
    }

    [Theory]
    [InlineData("ds")]
    [InlineData("coin")]
    [InlineData("mace")]
    [InlineData("glad")]
    public void Items_and_labelers_without_ratings_do_no_harm(string name)
    {
        var ratings = new Ratings(3, 3, 2, [new(0, 0, 1), new(0, 1, 1), new(1, 0, 0)]);
        var model = Fit(name, ratings);
        for (var item = 0; item < 3; item++)
            model.Posterior(item).ToArray().ShouldAllBe(p => p >= 0 && p <= 1);
        model.Accuracy(2).Reason.ShouldBe(Undefined.NoData);
        model.Confusion(2, 0, 0).ShouldBeNull();
        Fit(name, new Ratings(0, 0, 1, [])).ClassShares.ShouldBe([1.0]);
    }

    [Fact]
    public void The_next_label_goes_where_it_tells_most()
    {
        // Item 0 is certain, item 1 an even split, item 2 has one vote only, item 3 none.
        var list = new List<Rating> { new(1, 0, 0), new(1, 1, 1), new(2, 0, 0) };
        for (var labeler = 0; labeler < 5; labeler++)
            list.Add(new(0, labeler, 0));
        for (var item = 4; item < 60; item++)
            for (var labeler = 0; labeler < 5; labeler++)
                list.Add(new(item, labeler, item % 2));
        var next = NextToLabel.Of(OneCoin.Fit(new Ratings(60, 5, 2, list.ToArray())), 3);
        next.Select(g => g.Item).ShouldBe([1, 3, 2], ignoreOrder: true);
        next.Select(g => g.Gain).ShouldBeInOrder(SortDirection.Descending);
        next[0].Gain.ShouldBeInRange(0.5, 1);
    }

    private static double[] Shares(LabelerModel model) => [.. model.ClassShares.Select(share => Math.Round(share, 4))];

    private static LabelerModel Fit(string name, Ratings ratings) => name switch
    {
        "ds" => DawidSkene.Fit(ratings, smoothing: 0.01),
        "coin" => OneCoin.Fit(ratings),
        "mace" => Mace.Fit(ratings, seed: 1),
        _ => Glad.Fit(ratings),
    };

    private static Ratings Patients()
    {
        var ratings = new List<Rating>();
        var patients = Anaesthetists.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var item = 0; item < patients.Length; item++)
            for (var k = 0; k < 7; k++)
                ratings.Add(new(item, Math.Max(0, k - 2), patients[item][k] - '1'));
        return new(patients.Length, 5, 4, ratings.ToArray());
    }

    private static (Ratings Ratings, int[] Truth) Crowd(int items, int categories, double[] accuracies, long seed)
    {
        var random = new SeededRandom(seed);
        var truth = new int[items];
        var list = new List<Rating>();
        for (var item = 0; item < items; item++)
        {
            truth[item] = (int)random.NextBelow(categories);
            for (var labeler = 0; labeler < accuracies.Length; labeler++)
                list.Add(new(item, labeler, random.NextDouble() < accuracies[labeler] ? truth[item] : (truth[item] + 1 + (int)random.NextBelow(categories - 1)) % categories));
        }

        return (new(items, accuracies.Length, categories, list.ToArray()), truth);
    }
}
