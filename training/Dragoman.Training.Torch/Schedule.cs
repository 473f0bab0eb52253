namespace Dragoman.Training.Torch;

/// <summary>The rate of learning: up in a few steps, level, then down in a line to a small rest.</summary>
internal sealed record Schedule(double Rate, int Steps)
{
    private const int WarmUp = 200;
    private const double Level = .35, Rest = .03;

    public double At(int step)
    {
        if (step < WarmUp) return Rate * (step + 1) / WarmUp;
        var done = (double)step / Steps;
        return done < Level ? Rate : Rate * Math.Max(Rest, 1 - ((1 - Rest) * (done - Level) / (1 - Level)));
    }
}
