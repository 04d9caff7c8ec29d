using Azure.Storage.Blobs;

Console.WriteLine(typeof(BlobClient));
Console.WriteLine(typeof(System.IO.Hashing.Crc32));
