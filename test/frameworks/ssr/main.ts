// What a server has drawn is made alive.
import 'khatt/hydrate';
