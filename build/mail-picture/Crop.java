import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Cuts the upper left part out of a picture: FROM WIDTH HEIGHT TO. */
final class Crop {

    private Crop() {}

    public static void main(String[] args) throws IOException {
        var whole = ImageIO.read(new File(args[0]));
        int height = Math.min(Integer.parseInt(args[2]), whole.getHeight());
        ImageIO.write(whole.getSubimage(0, 0, Integer.parseInt(args[1]), height), "png", new File(args[3]));
    }
}
